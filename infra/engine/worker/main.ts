import "../../toolchain/lean-sdk.js";
import { estateProgram } from "./estate-program";
import { serveWorker } from "./serve";

serveWorker(estateProgram);
