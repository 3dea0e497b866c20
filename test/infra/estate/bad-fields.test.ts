import { fieldCases } from "./cases/fields";
import { fileCases } from "./cases/files";
import { testBadInputs } from "./support/bad-input";

describe("mistakes in the form of a file", () => testBadInputs(fileCases));
describe("values that a schema refuses", () => testBadInputs(fieldCases));
