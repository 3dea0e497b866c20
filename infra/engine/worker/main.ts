import "../../deferred-modules";
import { estateProgram } from "./estate-program";
import { serveWorker } from "./serve";

serveWorker(estateProgram);
