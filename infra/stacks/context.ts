import type { EstateModel } from "../estate/model";
import type { CloudFacts } from "./facts/facts";
import type { PlatformOutputs } from "./platform-outputs";

/** What a stack's program gets besides its division. */
export interface StackContext {
    readonly estate: EstateModel;
    readonly facts: CloudFacts;
    /**
     * Output of another stack; unknown where that stack was never deployed. Throws when the stack's definition does not
     * declare that it reads it: the stack graph is computed from those declarations.
     */
    upstream<Name extends keyof PlatformOutputs>(stack: string, output: Name): PlatformOutputs[Name];
}
