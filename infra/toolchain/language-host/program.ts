import { createRequire } from "node:module";
import { join } from "node:path";
import type { RunPluginRequest, RunRequest } from "@pulumi/pulumi/proto/language_pb.js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import { checkoutRoot } from "../root";
import type { ChildCommand, Ended } from "./children";

/** Exit code by which the SDK says that it has shown the error already. */
const alreadyReported = 32;

type Environment = Readonly<Record<string, string | undefined>>;

/** The Node command that runs a Pulumi program as the request says. @throws Error where the SDK is not installed */
export function programCommand(request: RunRequest, engineAddress: string, env: Environment): ChildCommand {
    const info = request.getInfo();
    const folder = info?.getProgramDirectory() ?? request.getPwd();
    const entry = info?.getEntryPoint() ?? request.getProgram();
    const options = optionsOf(info?.getOptions());
    const flags: [string, string][] = [
        ["monitor", request.getMonitorAddress()],
        ["engine", engineAddress],
        ["organization", request.getOrganization()],
        ["project", request.getProject()],
        ["stack", request.getStack()],
        ["root-directory", info?.getRootDirectory() ?? ""],
        ["pwd", request.getPwd()],
        ["parallel", String(request.getParallel())],
    ];
    return {
        args: [
            ...nodeArguments(options),
            findSdk("@pulumi/pulumi/cmd/run", folder),
            ...flags.filter(([, value]) => value !== "").flatMap(([flag, value]) => [`--${flag}`, value]),
            ...(request.getDryrun() ? ["--dry-run"] : []),
            entry,
            ...request.getArgsList(),
        ],
        cwd: request.getPwd(),
        env: {
            ...env,
            ...typescriptVariables(options),
            PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toObject())),
            PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
        },
    };
}

/** The Node command that runs a policy pack or a plug-in written for Node. @throws Error where the SDK is not installed */
export function pluginCommand(request: RunPluginRequest): ChildCommand {
    const info = request.getInfo();
    const folder = info?.getProgramDirectory() ?? request.getProgram();
    const options = optionsOf(info?.getOptions());
    const runner =
        request.getKind() === "analyzer" ? "@pulumi/pulumi/cmd/run-policy-pack" : "@pulumi/pulumi/cmd/run-plugin";
    const entries = request.getEnvList().map((entry): [string, string] => {
        const end = entry.indexOf("=");
        return [entry.slice(0, end), entry.slice(end + 1)];
    });
    return {
        args: [...nodeArguments(options), findSdk(runner, folder), ...request.getArgsList(), folder],
        cwd: request.getPwd(),
        env: { ...Object.fromEntries(entries), ...typescriptVariables(options) },
    };
}

/** What the engine is told of a program that ended. */
export function outcomeOf({ code, signal, error }: Ended): { error?: string; bail?: true } {
    if (error !== undefined) return { error: `Program could not be started: ${error}` };
    if (signal !== undefined) return { error: `Program was ended by ${signal}` };
    if (code === alreadyReported) return { bail: true };
    return code === 0 ? {} : { error: `Program exited with non-zero exit code: ${code}` };
}

function findSdk(module: string, folder: string): string {
    try {
        return createRequire(join(folder, "package.json")).resolve(module);
    } catch {
        throw new Error(`@pulumi/pulumi is not installed in ${folder}: run \`npm ci\` there`);
    }
}

type RuntimeOptions = Readonly<Record<string, unknown>>;

const optionsOf = (options: Struct | undefined): RuntimeOptions => options?.toJavaScript() ?? {};

function nodeArguments(options: RuntimeOptions): string[] {
    const own = typeof options["nodeargs"] === "string" ? options["nodeargs"].split(/\s+/).filter(Boolean) : [];
    const preloaded = ["inspect-guard.js", "lean-sdk.js"];
    return [...own, ...preloaded.flatMap((file) => ["--require", join(checkoutRoot(), "infra", "toolchain", file)])];
}

/** TypeScript is on unless the project turns it off, as in the official host. */
function typescriptVariables(options: RuntimeOptions): Record<string, string> {
    return options["typescript"] === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" };
}
