import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWrapper } from "../../../../infra/toolchain/own/wrapper";
import { temporaryFolders } from "../../../support/temporary";

const temporary = temporaryFolders();

test.each(["with space", "with'quote", 'with$dollar `and` "more"', "中文目录"])(
    "a wrapper works for a checkout %s",
    async (name) => {
        const root = join(temporary(), name);
        mkdirSync(join(root, "infra", "toolchain"), { recursive: true });
        writeFileSync(
            join(root, "infra", "toolchain", "start.js"),
            "console.log(JSON.stringify(process.argv.slice(2)))",
        );
        const wrapper = join(temporary(), "wrapper");
        await writeWrapper("language-host", wrapper, root, process.execPath);
        const output = execFileSync(wrapper, ["-v=3", "127.0.0.1:1 x"], { encoding: "utf8" });
        expect(JSON.parse(output)).toEqual(["language-host", "-v=3", "127.0.0.1:1 x"]);
    },
);

test("where its Node is gone the one on PATH is taken", async () => {
    const root = temporary();
    const wrapper = join(root, "wrapper");
    await writeWrapper("kubernetes", wrapper, root, "/nonexistent/node");
    const path = temporary();
    writeFileSync(join(path, "node"), '#!/bin/sh\necho "$@"\n');
    chmodSync(join(path, "node"), 0o755);
    expect(execFileSync(wrapper, ["a"], { encoding: "utf8", env: { PATH: `${path}:/bin` } })).toBe(
        `${join(root, "infra", "toolchain", "start.js")} kubernetes-provider a\n`,
    );
});
