import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layoutOf, type Layout } from "../../../infra/sandbox/layout";
import type { Service } from "../../../infra/sandbox/services/service";

export const root = join(__dirname, "..", "..", "..");

/** A data folder for one test file, removed at its end. */
export function temporaryLayout(): Layout {
    const data = mkdtempSync(join(tmpdir(), "egov-sandbox-"));
    const layout = layoutOf(data, root, join(data, "cache"));
    for (const folder of [layout.run, layout.logs, layout.state, layout.keys, layout.home, layout.access])
        mkdirSync(folder, { recursive: true });
    afterAll(() => rmSync(data, { recursive: true, force: true }));
    return layout;
}

/** A service that a shell line stands for. */
export const shellService = (name: string, script: string, more: Partial<Service> = {}): Service => ({
    name,
    part: "core",
    command: ["/bin/sh", "-c", script],
    env: {},
    ports: [],
    dependsOn: [],
    ready: { kind: "log", pattern: /ready/ },
    stop: { signal: "SIGTERM", graceMs: 1000, last: false },
    remembers: false,
    ...more,
});
