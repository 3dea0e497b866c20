import type { SourceLocation } from "../estate/location";

/**
 * `platform`: a cloud platform; `tenants`: departments and systems on it; `extranet`: the links between sites; `dr`: a recovery site;
 * `standby`: what comes up there of the departments of one tenants stack.
 */
export const stackKinds = ["platform", "tenants", "extranet", "dr", "standby"] as const;
export type StackKind = (typeof stackKinds)[number];

/** What a stack reads of another: the edge of the stack graph is computed from this, never written by hand. */
export interface StackRead {
    readonly stack: string;
    readonly outputs: readonly string[];
}

/** One stack: name, what it is for and what it reads. Plain data; infra/program.ts builds it. */
export interface StackDefinition {
    /** E.g. `platform-370100`. */
    readonly name: string;
    readonly kind: StackKind;
    /** Code of the division that the stack belongs to: the province's for what there is once, of a recovery site the city where it stands. */
    readonly division: string;
    readonly reads: readonly StackRead[];
    /** Where in the estate the stack comes from. */
    readonly source: SourceLocation;
}
