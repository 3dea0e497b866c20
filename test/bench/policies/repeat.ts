import type { RecordedStack } from "../../../infra/recorder/types";
import type { StackResource } from "../../../policies/kernel/rule";

/** Resources for a run, and the stacks that they are copies of. */
export interface Repeated {
    readonly resources: readonly StackResource[];
    /** Stack of a resource -> the stack of the estate that it repeats. */
    readonly originals: ReadonlyMap<string, string>;
}

/**
 * Just as many resources as are wanted: recorded stacks, whole provinces of them, again and again under other names. The last
 * stack is cut off.
 */
export function repeatStacks(stacks: readonly RecordedStack[], wanted: number): Repeated {
    const resources: StackResource[] = [];
    const originals = new Map<string, string>();
    for (let province = 1; resources.length < wanted; province++)
        for (const stack of stacks) {
            if (resources.length >= wanted) break;
            const name = province === 1 ? stack.stack : `${stack.stack}-${province}`;
            originals.set(name, stack.stack);
            const { resources: copies } = renamed(stack, name);
            for (const copy of copies.slice(0, wanted - resources.length)) resources.push({ ...copy, stack: name });
        }
    return { resources, originals };
}

/** Objects of its own, also for the first: a run's memory is not to be that of the recorder. */
function renamed(stack: RecordedStack, name: string): RecordedStack {
    const text = JSON.stringify(stack).replaceAll(`urn:pulumi:${stack.stack}::`, `urn:pulumi:${name}::`);
    return JSON.parse(text) as RecordedStack;
}
