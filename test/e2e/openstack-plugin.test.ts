import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { testToolchain, toolchainTimeoutMs } from "../support/toolchain";

const sdk = join(__dirname, "..", "..", "node_modules", "@pulumi", "openstack");

test(
    "the OpenStack plug-in that is built has the resource types and property names of the official SDK",
    async () => {
        const tool = (await testToolchain()).tools.find((each) => each.name === "openstack");
        if (tool === undefined) throw new Error("the toolchain has no OpenStack plug-in");
        // The official plug-in, where the machine has it, is what the SDK was made from.
        if (tool.origin !== "build") return expect(tool.version).toBe(sdkVersion());
        const served = JSON.parse(execFileSync(tool.path, ["-names"], { encoding: "utf8" })) as Record<
            string,
            string[]
        >;
        expect(Object.fromEntries(Object.entries(served).map(([type, names]) => [type, [...names].sort()]))).toEqual(
            Object.fromEntries(sdkProperties()),
        );
    },
    toolchainTimeoutMs,
);

const sdkVersion = (): string =>
    (JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")) as { version: string }).version.replace(/^v/, "");

/** Type token -> names of all properties, read from the generated resource classes. */
function sdkProperties(): [string, string[]][] {
    const modules = readdirSync(sdk, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return modules.flatMap((module) =>
        readdirSync(join(sdk, module.name))
            .filter((file) => file.endsWith(".js"))
            .flatMap((file): [string, string[]][] => {
                const text = readFileSync(join(sdk, module.name, file), "utf8");
                const type = /__pulumiType = '([^']+)'/.exec(text)?.[1];
                if (type === undefined) return [];
                const names = [...text.matchAll(/resourceInputs\["(\w+)"\]/g)].map((match) => match[1] ?? "");
                return [[type, [...new Set(names)].sort()]];
            }),
    );
}
