import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ToolName } from "../types";

export type OwnTool = Extract<ToolName, "kubernetes" | "language-host" | "policy-runner">;

export const isOwnTool = (tool: ToolName): tool is OwnTool =>
    tool === "kubernetes" || tool === "language-host" || tool === "policy-runner";

/** Program that a wrapper starts, an argument of infra/toolchain/start.js. */
const programs: Readonly<Record<OwnTool, string>> = {
    kubernetes: "kubernetes-provider",
    "language-host": "language-host",
    "policy-runner": "policy-runner",
};

/** Writes an executable that starts the project's own stand-in from a checkout. */
export async function writeWrapper(tool: OwnTool, path: string, root: string, node: string): Promise<void> {
    await writeFile(path, wrapperText(programs[tool], root, node));
    await chmod(path, 0o755);
}

export function wrapperText(program: string, root: string, node: string): string {
    const start = join(root, "infra", "toolchain", "start.js");
    return [
        "#!/bin/sh",
        `# Written by egov for the checkout in ${root.replaceAll(/\s/g, " ")}; made anew by \`egov setup\`.`,
        `node=${quote(node)}`,
        '[ -x "$node" ] || node=node',
        `exec "$node" ${quote(start)} ${program} "$@"`,
        "",
    ].join("\n");
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
