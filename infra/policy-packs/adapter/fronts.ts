import type { Rule } from "../../../policies/kernel/rule";
import type { PackSettings } from "../settings";
import { PackFront } from "./front";
import { targetOf } from "./properties";
import { stackOfUrn, type ToldResource } from "./resource";

/** What every program begins with. */
const root = "pulumi:pulumi:Stack";

/** The stacks that a pack judges: one under plain Pulumi, under `egov up` all of the run, side by side. */
export class Fronts {
    private readonly byStack = new Map<string, PackFront>();
    private readonly roots = new WeakSet<object>();

    /** @param rules of the pack */
    public constructor(
        private readonly settingsOf: (stack: string) => PackSettings,
        private readonly rules: readonly Rule[],
    ) {}

    /** Of the stack that a resource which is about to be made lies in. A stack's root begins it anew. */
    public at({ urn, type, props }: ToldResource): PackFront {
        const told = targetOf(props);
        // Every rule is told of the same root.
        if (type === root && !this.roots.has(told)) {
            this.roots.add(told);
            this.byStack.delete(stackOfUrn(urn));
        }
        return this.of(urn);
    }

    /** Of the stack of a URN, as it was told of last. */
    public of(urn: string): PackFront {
        const stack = stackOfUrn(urn);
        let front = this.byStack.get(stack);
        if (front === undefined) this.byStack.set(stack, (front = new PackFront(this.settingsOf(stack), this.rules)));
        return front;
    }
}
