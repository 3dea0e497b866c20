import type { EstateModel } from "../estate/model";
import type { CloudFacts } from "./facts/facts";
import type { SharedOutputs } from "./platform-outputs";
import type { Switches } from "./standby/switches";

/** What a stack's program gets besides its division. */
export interface StackContext {
    readonly estate: EstateModel;
    readonly facts: CloudFacts;
    /**
     * Output of another stack; unknown where that stack was never deployed. Throws when the stack's definition does not
     * declare that it reads it: the stack graph is computed from those declarations.
     */
    upstream<Name extends keyof SharedOutputs>(stack: string, output: Name): SharedOutputs[Name];
    /** Which systems run at their recovery site. */
    readonly switches: Switches;
}
