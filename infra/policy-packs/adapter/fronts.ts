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
    /** Every rule asks about the same resource in turn. */
    private last: { readonly urn: string; readonly front: PackFront } | undefined;

    /** @param rules of the pack */
    public constructor(
        private readonly settingsOf: (stack: string) => PackSettings,
        private readonly rules: readonly Rule[],
    ) {}

    /** Of the stack that a resource which is about to be made lies in. A stack's root begins it anew. */
    public at({ urn, type, props }: ToldResource): PackFront {
        if (type === root && !this.roots.has(targetOf(props))) {
            this.roots.add(targetOf(props));
            this.byStack.delete(stackOfUrn(urn));
            this.last = undefined;
        }
        return this.of(urn);
    }

    /** Of the stack of a URN, as it was told of last. */
    public of(urn: string): PackFront {
        if (this.last?.urn === urn) return this.last.front;
        const stack = stackOfUrn(urn);
        let front = this.byStack.get(stack);
        if (front === undefined) this.byStack.set(stack, (front = new PackFront(this.settingsOf(stack), this.rules)));
        this.last = { urn, front };
        return front;
    }
}
