import { join } from "node:path";
import { runProcess } from "../../../../infra/toolchain/process";
import { oldestEngine, versions } from "../../../../infra/toolchain/versions";
import { createVerifier } from "../../../../infra/toolchain/verify/tool";
import type { ToolName } from "../../../../infra/toolchain/types";
import { temporaryFolders } from "../../../support/temporary";
import { fakeEngine, fakePlugin, systemPath, writeScript } from "../fakes";

const temporary = temporaryFolders();
const verify = (tool: ToolName, script: string) =>
    createVerifier(runProcess)(tool, writeScript(join(temporary(), "tool"), script), { PATH: systemPath });

describe("an engine", () => {
    test.each([
        [fakeEngine(versions.engine), versions.engine],
        [fakeEngine(oldestEngine), oldestEngine],
        ["#!/bin/sh\necho warning: something\necho v4.1.0\n", "4.1.0"],
        [fakeEngine("3.100.0"), undefined],
        ["#!/bin/sh\necho hello\n", undefined],
        ["#!/bin/sh\necho v3.259.0; exit 1\n", undefined],
        ["not executable content \0", undefined],
    ])("%j is of version %s", async (script, version) => {
        expect(await verify("engine", script)).toBe(version);
    });
});

describe("a plug-in", () => {
    test("has the version that it gives over gRPC", async () => {
        expect(await verify("openstack", fakePlugin(versions.openstack))).toBe(versions.openstack);
        expect(await verify("kubernetes", fakePlugin(`v${versions.kubernetes}`))).toBe(versions.kubernetes);
        expect(await verify("language-host", fakePlugin("3.1.0", "language"))).toBe("3.1.0");
    });

    test.each([
        ["of another version", fakePlugin("3.0.0")],
        ["that prints no port", "#!/bin/sh\necho hello\n"],
        ["that ends at once", "#!/bin/sh\nexit 1\n"],
        ["that prints a port where nobody listens", "#!/bin/sh\necho 1\nsleep 60\n"],
        ["whose interpreter is missing", "#!/nonexistent/interpreter\n"],
    ])(
        "%s can't be used",
        async (_what, script) => {
            expect(await verify("openstack", script)).toBeUndefined();
        },
        30_000,
    );
});
