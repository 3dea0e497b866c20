import type { Result } from "../estate/problem";
import type { CloudAccess } from "../stacks/access";
import type { CloudObject, GuardedObject } from "./deployment/guarded";
import type { LocateObject, PendingChoice, ResolvedStep } from "./deployment/pending";
import type { EstateAccess } from "./estate-access";
import type { StackGraph } from "./graph";
import type { ProgressSink } from "./progress";
import type { Project, ReadText } from "./workplace/project";
import type { Message, StackResult } from "./result";
import type { LeftStack } from "./state/left";
import type { Selection } from "./select";
import type { OperationName } from "./worker/protocol";

/** What clouds are asked for besides what the engine does; reasons are texts in namespace `engine`. */
export interface Release {
    /** Disables domains and unprotects images that are deleted next. */
    liftGuards(guarded: readonly GuardedObject[]): Promise<readonly Message[]>;
    /** Removes what services keep of projects that are gone. */
    sweep(projects: readonly CloudObject[]): Promise<readonly Message[]>;
}

/** What the engine judges previews and deployments by. */
export interface AttachedPolicies {
    /** Program that serves them, absolute; infra/policy-packs/start.js in the product. */
    readonly program: string;
    /** Variables that it reads. */
    readonly variables: Readonly<Record<string, string>>;
}

/** What every operation on stacks needs. */
export interface RunOptions {
    readonly graph: StackGraph;
    readonly selection: Selection;
    readonly estate: EstateAccess;
    readonly project: Project;
    /** Worker program, absolute; infra/engine/worker/start.js in the product. */
    readonly worker: string;
    /** Environment of the engine, with the toolchain on PATH. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Version of that engine, e.g. `3.259.0`; where absent each worker runs the engine for it. */
    readonly engineVersion?: string;
    /** PULUMI_HOME where `env` has none. */
    readonly pulumiHome: string;
    readonly readText: ReadText;
    /** Address of the state; default PULUMI_BACKEND_URL of `env`, else a folder of the project. */
    readonly backend?: string;
    /** Stacks at the same time; default one a processor, and at least four where clouds are changed. */
    readonly parallel?: number;
    /** Resources at the same time in one stack; default 16 in previews, else its share of 20, between 4 and 10. */
    readonly resourceParallel?: number;
    /** First Ctrl-C: stacks are cancelled in an orderly way. */
    readonly signal?: AbortSignal;
    /** Second Ctrl-C: everything that was started is killed. */
    readonly killSignal?: AbortSignal;
    readonly onProgress?: ProgressSink;
    /** Keep stack traces of errors in programs; about a third more time. */
    readonly stackTraces?: boolean;
    readonly now: () => Date;
    /**
     * Looks up what the stacks have to know of the clouds, and whether the clouds let us in, before a deployment starts
     * anything. Reasons (texts in namespace `engine`) end the run, but that of a preview, which does without.
     */
    readonly connect?: (
        stacks: readonly string[],
        operation: OperationName,
    ) => Promise<Result<CloudAccess, readonly Message[]>>;
    /** What a destroy asks of the clouds themselves; where absent, domains and protected images stay and fail. */
    readonly release?: Release;
    /** What encrypts the secrets of stacks that are created, as `pulumi stack init --secrets-provider` takes it. */
    readonly secretsProvider?: string;
    /** A preview of what is deployed next: with the credentials and the passphrase of deployments. */
    readonly forDeployment?: boolean;
    /** Absolute path of a stack's update plan: written by a preview for a deployment, obeyed by `up`. */
    readonly planFileOf?: (stack: string) => string;
    /** Asked by the engine about each resource of a preview or deployment, and about each stack. */
    readonly policies?: AttachedPolicies;
    /**
     * Fingerprint of the programs that build and judge stacks; where absent no deployment is noted, and the engine is asked
     * about each stack.
     */
    readonly programs?: () => string;
    /** Ask the engine about stacks too in which nothing changed since they were deployed. */
    readonly recheck?: boolean;
    /** What to do with steps that a killed engine had begun; where absent they end the run, explained. */
    readonly pending?: PendingChoice;
    /** Looks in the clouds for the object of an interrupted creation; used where `pending` asks for it. */
    readonly locate?: LocateObject;
    /** Generations that keys of the extranet get (`<link>/<path>`) instead of those in the state. */
    readonly keyGenerations?: Readonly<Record<string, number>>;
    /** `destroy` takes the protection of resources out of the state first. */
    readonly unprotect?: boolean;
    /** `destroy` also removes the records of the stacks that it emptied. */
    readonly removeStacks?: boolean;
}

export interface RunResult {
    readonly operation: OperationName;
    /** In order of the selection; empty where nothing could be prepared. */
    readonly stacks: readonly StackResult[];
    /** Where the state is, e.g. `file:///srv/egov/.egov/state/tiny`, without credentials. */
    readonly backend: string;
    /** Stacks that were created, empty, in the state so that they can be worked on. */
    readonly created: readonly string[];
    /** Clouds and contexts of clusters that the user has no credentials for; made up for a preview, which needs none. */
    readonly withoutCredentials: readonly string[];
    /** Steps that a killed engine had begun, and what became of them; absent where there are none. */
    readonly interrupted?: readonly ResolvedStep[];
    /** Stacks that hold resources and that the estate no longer has; absent where there are none. */
    readonly left?: readonly LeftStack[];
    /** Why a preview did not ask the clouds, so that what they would say is unknown in it. */
    readonly unasked?: readonly Message[];
    readonly durationMs: number;
    /** Why no stack was started at all, e.g. the state folder can't be written. */
    readonly reason?: Message;
    /** The single things behind `reason`, where there are several. */
    readonly problems?: readonly Message[];
}
