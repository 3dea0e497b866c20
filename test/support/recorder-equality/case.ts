import type { RecordedValue } from "../../../infra/recorder/types";

/** A stack whose program both the recorder and the engine run. */
export interface EqualityCase {
    /** TypeScript file that exports `run(projectFolder): Record<string, unknown>`, relative to the project. */
    readonly program: string;
    readonly stack: string;
    readonly project: string;
    readonly config: Readonly<Record<string, string>>;
    /** Configuration that is secret, by full key; the recorder reads it like other configuration. */
    readonly secretConfig?: Readonly<Record<string, string>>;
    /**
     * Outputs of the stacks that this one reads, each deployed with these outputs before; null for one that was never
     * deployed, of which the engine knows nothing but that it exists.
     */
    readonly upstream?: Readonly<Record<string, Readonly<Record<string, RecordedValue>> | null>>;
    /** Clouds and cluster contexts that the program's providers name; entries are made up for them. */
    readonly access?: { readonly clouds: readonly string[]; readonly kubeContexts: readonly string[] };
}

/** Organization of stacks in a state folder. */
export const organization = "organization";
