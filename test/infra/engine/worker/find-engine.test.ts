import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type * as RunEngine from "../../../../infra/engine/worker/run-engine";
import { temporaryFolders } from "../../../support/temporary";

const temporary = temporaryFolders();
const path = process.env["PATH"];
afterEach(() => {
    process.env["PATH"] = path;
});

/** With an engine on PATH that leaves a sign when it is run. */
async function find(version: string | undefined): Promise<{ found: string; asked: boolean }> {
    const folder = temporary();
    writeFileSync(join(folder, "pulumi"), `#!/bin/sh\ntouch "${folder}/asked"\necho v3.300.0\n`, { mode: 0o755 });
    process.env["PATH"] = `${folder}:${path ?? ""}`;
    let module: typeof RunEngine | undefined;
    // It keeps what it found.
    await jest.isolateModulesAsync(async () => {
        module = await import("../../../../infra/engine/worker/run-engine");
    });
    const engine = await module!.findEngine(version);
    return { found: `${engine.command} ${engine.version?.version}`, asked: existsSync(join(folder, "asked")) };
}

it("does not run an engine whose version it was told", async () => {
    expect(await find("3.259.0")).toEqual({ found: "pulumi 3.259.0", asked: false });
}, 60_000);

it("runs it for its version where nobody said one, or what was said is none", async () => {
    expect(await find(undefined)).toEqual({ found: "pulumi 3.300.0", asked: true });
    expect(await find("newest")).toEqual({ found: "pulumi 3.300.0", asked: true });
}, 60_000);
