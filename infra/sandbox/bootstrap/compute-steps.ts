import { join } from "node:path";
import { computeServiceNames } from "../services/core/compute";
import { pythonProgram } from "../services/python";
import { runCommand, type Step } from "./step";

/** Nova schedules to hosts only that are mapped to a cell. */
const hostMapping: Step = {
    name: "host-mapping",
    part: "core",
    dependsOn: computeServiceNames,
    before: [],
    async run(context) {
        const configuration = join(context.layout.etc, "nova", "nova.conf");
        await runCommand(
            context,
            "host-mapping",
            pythonProgram(
                "nova-manage",
                "nova.cmd.manage",
                "--config-file",
                configuration,
                "cell_v2",
                "discover_hosts",
                "--by-service",
            ),
        );
    },
};

export const computeSteps: readonly Step[] = [hostMapping];
