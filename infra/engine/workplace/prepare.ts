import { lstat, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CloudsFile, cloudsForPreview } from "./clouds";
import { defaultBackend, engineEnvironment, logFolder, settledFolder, type Purpose } from "./environment";
import { ReasonError } from "../failures/reason-error";
import { type KubeconfigFiles, kubeconfigForPreview } from "./kubeconfig";
import { stackSettings } from "./project";
import { packFolder } from "../policies/pack-folder";
import type { AttachedPolicies, RunOptions } from "../run-options";

/** Folders, environment and settings of one run, made before anything is started. */
export interface Workplace {
    /** Temporary folder of the run; `remove` deletes it. */
    readonly root: string;
    /** Folder for the engine's command line, with a Pulumi.yaml. */
    readonly projectFolder: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly withoutCredentials: readonly string[];
    /** Text of `Pulumi.<stack>.yaml`. */
    settingsOf(stack: string): string;
    logFileOf(stack: string): string;
    /** File that says what the stack's last deployment was made from. */
    settledFileOf(stack: string): string;
    remove(): Promise<void>;
}

export function backendOf(options: Pick<RunOptions, "backend" | "env" | "project" | "estate">): string {
    const { backend, env, project, estate } = options;
    return backend ?? (env.PULUMI_BACKEND_URL || defaultBackend(project.root, estate.name));
}

/** The engine takes a folder for its state only where it is there. */
async function makeStateFolder(backend: string): Promise<void> {
    if (backend.startsWith("file:///")) await mkdir(fileURLToPath(backend), { recursive: true, mode: 0o700 });
}

type EngineHome = Pick<RunOptions, "env" | "pulumiHome">;

/**
 * The engine's home where the user has none. In it a file has the place of the folder of the engine's own logs, which has no
 * other switch: they take a fifth of a refresh and up to half a gigabyte, and a run has a log of its own for every stack.
 */
export async function makeEngineHome({ env, pulumiHome }: EngineHome): Promise<void> {
    if (env.PULUMI_HOME !== undefined) return;
    await mkdir(pulumiHome, { recursive: true });
    const logs = join(pulumiHome, "logs");
    // Those of an engine that was started before there was such a file.
    if ((await lstat(logs).catch(() => undefined))?.isDirectory() === true)
        await rm(logs, { recursive: true, force: true });
    await writeFile(
        logs,
        "A file, so that the engine keeps no logs of its own here: egov-cloud has some for every run.\n",
    );
}

/** Makes what the engine's command line needs; gives the address of the state. */
export async function readyForEngine(options: Parameters<typeof backendOf>[0] & EngineHome): Promise<string> {
    const backend = backendOf(options);
    await makeStateFolder(backend);
    await makeEngineHome(options);
    return backend;
}

/**
 * Throws where a folder can't be made or a settings file is not YAML, and a ReasonError where a deployment lacks
 * credentials; leaves no temporary folder then.
 */
export async function prepareWorkplace(options: RunOptions, started: Date, purpose: Purpose): Promise<Workplace> {
    const { project, estate, readText } = options;
    const settings = new Map(
        options.selection.order.map((stack) => [stack, stackSettings(project, stack, estate.folder, readText)]),
    );
    const clouds = cloudsForPreview(estate.clouds, options.env, [process.cwd(), project.root], readText);
    const kubeconfig = kubeconfigForPreview(estate.kubeContexts, options.env, readText);
    if (purpose === "deployment") requireCredentials(clouds, kubeconfig);
    const backend = await readyForEngine(options);
    const logs = logFolder(project.root, estate.name, started, process.pid);
    await mkdir(logs, { recursive: true, mode: 0o700 });

    const root = await mkdtemp(join(tmpdir(), "egov-"));
    const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
    try {
        const projectFolder = join(root, "project");
        await mkdir(projectFolder);
        await writeFile(join(projectFolder, "Pulumi.yaml"), `name: ${JSON.stringify(project.name)}\nruntime: nodejs\n`);
        const access = await writeAccess(root, clouds, kubeconfig);
        return {
            root,
            projectFolder,
            env: {
                ...engineEnvironment(options.env, options.pulumiHome, backend, purpose),
                ...access,
                ...(options.policies === undefined ? {} : rulesAccess(root, options.policies, options.env)),
            },
            withoutCredentials: [...new Set([...clouds.placeholders, ...kubeconfig.placeholders])],
            settingsOf: (stack) => settings.get(stack) ?? "",
            logFileOf: (stack) => join(logs, `${stack}.log`),
            settledFileOf: (stack) => join(settledFolder(project.root, estate.name, backend), `${stack}.json`),
            remove,
        };
    } catch (error) {
        await remove();
        throw error;
    }
}

/** Variables that rules read, and by which engines find them. */
const rulesAccess = (
    root: string,
    { variables }: AttachedPolicies,
    { PATH = "" }: RunOptions["env"],
): Record<string, string> => ({ ...variables, PATH: [packFolder(root), PATH].join(delimiter) });

function requireCredentials(clouds: CloudsFile, kubeconfig: KubeconfigFiles): void {
    const missing = (code: string, names: readonly string[], files: readonly string[]): ReasonError =>
        new ReasonError({ code, params: { names: names.join(", "), files: files.join(", ") } });
    if (clouds.placeholders.length > 0)
        throw missing(
            "reasonNoCloud",
            clouds.placeholders,
            clouds.path === undefined ? clouds.searched : [clouds.path],
        );
    if (kubeconfig.placeholders.length > 0)
        throw missing("reasonNoContext", kubeconfig.placeholders, kubeconfig.searched);
}

/** Writes what was made up; gives back the variables that lead to it. Paths are absolute: the engine works elsewhere. */
async function writeAccess(
    root: string,
    clouds: CloudsFile,
    kubeconfig: KubeconfigFiles,
): Promise<Record<string, string>> {
    const cloudsFile = clouds.text === undefined ? clouds.path : join(root, "clouds.yaml");
    if (clouds.text !== undefined) await writeFile(join(root, "clouds.yaml"), clouds.text, { mode: 0o600 });
    const kubeconfigs = [...kubeconfig.paths];
    if (kubeconfig.text !== undefined) {
        kubeconfigs.push(join(root, "kubeconfig"));
        await writeFile(join(root, "kubeconfig"), kubeconfig.text, { mode: 0o600 });
    }
    return {
        ...(cloudsFile === undefined ? {} : { OS_CLIENT_CONFIG_FILE: cloudsFile }),
        ...(kubeconfigs.length === 0 ? {} : { KUBECONFIG: kubeconfigs.join(delimiter) }),
    };
}
