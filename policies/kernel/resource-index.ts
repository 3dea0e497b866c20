import type { RecordedValue } from "../../infra/recorder/types";
import type { StackResource } from "./rule";
import { plain } from "./values";

const none: readonly StackResource[] = [];
const noUrns: readonly string[] = [];

/** Resources of a run, found by URN, type, parent and what they refer to, without looking through all of them. */
export class ResourceIndex {
    private readonly byUrn = new Map<string, StackResource>();
    private readonly byType = new Map<string, StackResource[]>();
    private readonly byParent = new Map<string, StackResource[]>();
    private readonly byId = new Map<string, StackResource[]>();
    private byStack: Map<string, Map<string, StackResource[]>> | undefined;
    /** By URN, or by id after `id:`, then by type of what refers to it. */
    private referrers: Map<string, Map<string, StackResource[]>> | undefined;

    constructor(resources: Iterable<StackResource> = []) {
        for (const resource of resources) this.add(resource);
    }

    /** Adds a resource; the engine tells of them one by one, parents first. */
    add(resource: StackResource): void {
        this.byUrn.set(resource.urn, resource);
        push(this.byType, resource.type, resource);
        if (resource.parent !== undefined) push(this.byParent, resource.parent, resource);
        if (resource.id !== undefined && resource.id !== "") push(this.byId, resource.id, resource);
        this.byStack = undefined;
        this.referrers = undefined;
    }

    get all(): Iterable<StackResource> {
        return this.byUrn.values();
    }

    get types(): Iterable<string> {
        return this.byType.keys();
    }

    get(urn: string): StackResource | undefined {
        return this.byUrn.get(urn);
    }

    ofType(type: string): readonly StackResource[] {
        return this.byType.get(type) ?? none;
    }

    /** Those of one stack: a rule that compares resources of a stack need not pass over those of all others. */
    ofTypeIn(stack: string, type: string): readonly StackResource[] {
        this.byStack ??= this.indexStacks();
        return this.byStack.get(stack)?.get(type) ?? none;
    }

    children(urn: string): readonly StackResource[] {
        return this.byParent.get(urn) ?? none;
    }

    /** Parent, its parent and so on, without the stack itself. */
    ancestors(resource: StackResource): StackResource[] {
        const found: StackResource[] = [];
        let urn = resource.parent;
        while (urn !== undefined && found.length < 100) {
            const parent = this.byUrn.get(urn);
            if (parent === undefined || parent.type === "pulumi:pulumi:Stack") break;
            found.push(parent);
            urn = parent.parent;
        }
        return found;
    }

    /**
     * Resources that an input refers to: by where its value comes from, else by the ids that stand in it. For a value of
     * another stack that is the StackReference through which it comes; network/referred.ts leaves it out.
     *
     * @param input name of the input, e.g. `securityGroupIds`
     */
    targets(resource: StackResource, input: string): readonly StackResource[] {
        const found = this.known(resource.propertyDependencies[input]);
        if (found.length > 0 || this.byId.size === 0) return found;
        return idsIn(resource.inputs[input]).flatMap((id) => this.byId.get(id) ?? []);
    }

    /** Resources of a type whose inputs refer to this one. */
    referring({ urn, id }: StackResource, type: string): readonly StackResource[] {
        this.referrers ??= this.indexReferrers();
        const byUrn = this.referrers.get(urn)?.get(type) ?? none;
        const byId = id === undefined ? none : (this.referrers.get(`id:${id}`)?.get(type) ?? none);
        return byId.length === 0 ? byUrn : [...new Set([...byUrn, ...byId])];
    }

    private known(urns: readonly string[] = noUrns): readonly StackResource[] {
        const found: StackResource[] = [];
        for (const urn of urns) {
            const resource = this.byUrn.get(urn);
            if (resource !== undefined) found.push(resource);
        }
        return found;
    }

    private indexStacks(): Map<string, Map<string, StackResource[]>> {
        const stacks = new Map<string, Map<string, StackResource[]>>();
        for (const resource of this.byUrn.values()) {
            let types = stacks.get(resource.stack);
            if (types === undefined) stacks.set(resource.stack, (types = new Map<string, StackResource[]>()));
            push(types, resource.type, resource);
        }
        return stacks;
    }

    private indexReferrers(): Map<string, Map<string, StackResource[]>> {
        const referrers = new Map<string, Map<string, StackResource[]>>();
        for (const resource of this.byUrn.values()) {
            const { propertyDependencies, inputs } = resource;
            for (const input in propertyDependencies)
                for (const urn of propertyDependencies[input] ?? []) refer(referrers, urn, resource);
            if (this.byId.size > 0)
                for (const value of Object.values(inputs))
                    for (const id of idsIn(value)) if (this.byId.has(id)) refer(referrers, `id:${id}`, resource);
        }
        return referrers;
    }
}

/** Notes that a resource refers to a target; the inputs of one resource come one after another, so a second time is seen at the end. */
function refer(referrers: Map<string, Map<string, StackResource[]>>, target: string, resource: StackResource): void {
    let types = referrers.get(target);
    if (types === undefined) referrers.set(target, (types = new Map<string, StackResource[]>()));
    const list = types.get(resource.type);
    if (list === undefined) types.set(resource.type, [resource]);
    else if (list.at(-1) !== resource) list.push(resource);
}

/** Texts of a value: an id, or a list of them, or objects that hold some. */
function idsIn(value: RecordedValue | undefined): string[] {
    const inner = plain(value);
    if (typeof inner === "string") return [inner];
    if (inner !== null && typeof inner === "object") return (Object.values(inner) as RecordedValue[]).flatMap(idsIn);
    return [];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
}
