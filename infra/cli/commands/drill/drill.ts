import type { Command } from "commander";
import { subcommand, type Host } from "../../host";
import { addDrillHistory } from "./history";
import { addDrillResume } from "./resume";
import { addDrillRollback } from "./rollback";
import { addDrillRun } from "./run";

/** `egov drill [run | history | resume | rollback]`: fail-overs that are planned, measured and recorded. */
export function addDrill(program: Command, host: Host): void {
    const drill = subcommand(program, "drill", host);
    addDrillRun(drill, host);
    addDrillHistory(drill, host);
    addDrillResume(drill, host);
    addDrillRollback(drill, host);
}
