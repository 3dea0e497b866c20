import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { versions } from "../../../infra/toolchain/versions";

const root = join(__dirname, "..", "..", "..");

export function writeScript(path: string, text: string): string {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, 0o755);
    return path;
}

export const fakeEngine = (version: string): string => `#!/bin/sh\n[ "$1" = version ] && echo v${version}\n`;

/** A plug-in that prints a port and answers GetPluginInfo with a version, as real ones do. */
export const fakePlugin = (version: string, service = "provider"): string => `#!${process.execPath}
const modules = require("node:module").createRequire(${JSON.stringify(join(root, "package.json"))});
const { Server, ServerCredentials } = modules("@grpc/grpc-js");
const services = modules("@pulumi/pulumi/proto/${service}_grpc_pb.js");
const { PluginInfo } = modules("@pulumi/pulumi/proto/plugin_pb.js");
const server = new Server();
server.addService(services.${service === "provider" ? "ResourceProviderService" : "LanguageRuntimeService"}, {
    getPluginInfo(call, answer) { const info = new PluginInfo(); info.setVersion("${version}"); answer(null, info); },
});
server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => console.log(port));
`;

export interface FakeGo {
    /** Folder for PATH. */
    readonly folder: string;
    /** One line for each \`go build\`: the folder it ran in and its arguments. */
    builds(): string[];
}

/** A \`go\` that "builds" small scripts which pass for the engine and the OpenStack plug-in. */
export function fakeGo(folder: string, options: { seconds?: number; fail?: string; version?: string } = {}): FakeGo {
    const engine = writeScript(join(folder, "made", "engine"), fakeEngine(versions.engine));
    const plugin = writeScript(join(folder, "made", "plugin"), fakePlugin(versions.openstack));
    const log = join(folder, "builds.log");
    writeScript(
        join(folder, "bin", "go"),
        `#!/bin/sh
if [ "$1" = env ]; then echo go${options.version ?? "1.26.8"}; echo local; exit 0; fi
echo "$PWD $*" >> ${log}
echo "go: downloading example.com/module v1.0.0" >&2
echo "example.com/module/package" >&2
${options.seconds ? `sleep ${options.seconds}` : ""}
${options.fail ? `echo "${options.fail}" >&2; exit 1` : ""}
while [ $# -gt 0 ]; do [ "$1" = -o ] && out="$2"; shift; done
case "$out" in *openstack) cp ${plugin} "$out" ;; *) cp ${engine} "$out" ;; esac
`,
    );
    return {
        folder: join(folder, "bin"),
        builds: () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []),
    };
}

/** PATH with what scripts need and nothing of the machine's own tools that would count. */
export const systemPath = "/usr/bin:/bin";
