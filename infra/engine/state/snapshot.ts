import { isRecord } from "../workplace/is-record";
import { engineCommand, type StateOptions } from "./engine-command";
import { localStateFile, readLocalState } from "./local-file";

/** A resource as the state has it; secret values are encrypted. */
export interface StateResource {
    readonly urn: string;
    readonly type: string;
    readonly id?: string;
    readonly custom?: boolean;
    readonly protect?: boolean;
    readonly parent?: string;
    /** URNs of what its inputs come from. */
    readonly dependencies?: readonly string[];
    /** Why the object is there but not as it should be. */
    readonly initErrors?: readonly string[];
    /** Replaced by the next deployment. */
    readonly taint?: boolean;
    /** URN and id of its provider, joined with `::`. */
    readonly provider?: string;
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly outputs?: Readonly<Record<string, unknown>>;
}

/** Stands for the id of an object of which nobody knows whether it was made: the answer of the cloud was lost. */
export const lostId = "egov-answer-lost";

/** What an engine that was killed had begun, e.g. `creating`. */
export interface PendingStep {
    readonly type: string;
    readonly resource: StateResource;
}

/** The state of one stack. */
export interface Snapshot {
    readonly resources: readonly StateResource[];
    readonly pending: readonly PendingStep[];
    /** What encrypts secrets, e.g. `passphrase`; undefined in a state that never held any. */
    readonly secretsProvider?: string;
    /** Of the passphrase; undefined with other providers. */
    readonly salt?: string;
}

/** Reads the state of a stack that exists. Throws EngineCommandError. */
export async function readSnapshot(stack: string, options: StateOptions): Promise<Snapshot> {
    return (await readLocal(stack, options)) ?? readExport(await exportStack(stack, options));
}

/** The state as the engine exports it: JSON, secrets encrypted. Throws EngineCommandError. */
export function exportStack(stack: string, options: StateOptions): Promise<string> {
    return engineCommand(["stack", "export", "--stack", stack], options);
}

/** Throws where the text is no exported state. */
export function readExport(text: string): Snapshot {
    const parsed: unknown = JSON.parse(text);
    if (!isRecord(parsed)) throw new Error("an exported state is a JSON object");
    return snapshotOf(parsed.deployment);
}

/** The engine's own file of a local state: a hundredth of the time that its command line takes. */
async function readLocal(stack: string, options: StateOptions): Promise<Snapshot | undefined> {
    const file = localStateFile(options.env.PULUMI_BACKEND_URL ?? "", options.projectName, stack);
    if (file === undefined) return undefined;
    try {
        const parsed: unknown = JSON.parse((await readLocalState(file))?.text ?? "");
        if (!isRecord(parsed) || parsed.version !== 3 || !isRecord(parsed.checkpoint)) return undefined;
        return snapshotOf(parsed.checkpoint.latest);
    } catch {
        // Of another layout, or not there: the engine knows.
        return undefined;
    }
}

function snapshotOf(deployment: unknown): Snapshot {
    const content = isRecord(deployment) ? deployment : {};
    const secrets = isRecord(content.secrets_providers) ? content.secrets_providers : {};
    const state = isRecord(secrets.state) ? secrets.state : {};
    const resources = Array.isArray(content.resources) ? (content.resources as StateResource[]) : [];
    return {
        resources,
        pending: [
            ...(Array.isArray(content.pending_operations) ? (content.pending_operations as PendingStep[]) : []),
            ...lostAmong(resources),
        ],
        ...(typeof secrets.type === "string" ? { secretsProvider: secrets.type } : {}),
        ...(typeof state.salt === "string" ? { salt: state.salt } : {}),
    };
}

/** Lost creations are as doubtful as those of an engine that was killed. */
export const lostAmong = (resources: readonly StateResource[]): PendingStep[] =>
    resources
        .filter(({ id }) => id === lostId)
        .map(({ id: _id, taint: _taint, outputs: _outputs, ...resource }) => ({ type: "creating", resource }));
