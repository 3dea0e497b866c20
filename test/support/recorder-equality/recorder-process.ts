import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { installRecorder } from "../../../infra/recorder/install";
import { recordStack } from "../../../infra/recorder/record";
import type { RunRequest } from "./run-request";
import { organization } from "./case";

/** Runs a bundled program on the recorder, as the command line does: installed first, the program's modules after it. */
const [requestText = "{}"] = process.argv.slice(2);
const { program, projectFolder, result, ...stack } = JSON.parse(requestText) as RunRequest;
installRecorder();
const { run } = createRequire(__filename)(program) as { run: (projectFolder: string) => Record<string, unknown> };
const recorded = recordStack(
    {
        stack: stack.stack,
        project: stack.project,
        organization,
        config: { ...stack.config, ...stack.secretConfig },
        upstream: new Map(Object.entries(stack.upstream ?? {}).map(([name, outputs]) => [name, outputs ?? undefined])),
    },
    () => run(projectFolder),
);
writeFileSync(result, JSON.stringify(recorded));
