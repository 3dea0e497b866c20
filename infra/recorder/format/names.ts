import type { RecordedResource, RecordedStack } from "../types";
import { parseUrn } from "../urn";

/** Short, unambiguous names of the resources of one stack. */
export class ShortNames {
    private readonly byUrn: ReadonlyMap<string, string>;
    readonly stackUrn: string | undefined;

    constructor(stack: RecordedStack) {
        const uses = new Map<string, number>();
        for (const resource of stack.resources) {
            const short = typeAndName(resource);
            uses.set(short, (uses.get(short) ?? 0) + 1);
        }
        this.stackUrn = stack.resources[0]?.urn;
        this.byUrn = new Map(
            stack.resources.map((resource) => {
                const short = typeAndName(resource);
                return [resource.urn, uses.get(short) === 1 ? short : qualified(resource.urn)];
            }),
        );
    }

    /** `<type>::<name>`; with the types of the parents where two resources share that; a URN of another stack as it is. */
    of(urn: string): string {
        return this.byUrn.get(urn) ?? urn;
    }

    /** An alias without what it shares with the resource: `name:old`, `type:a:b:C`, else `<types>::<name>` or the URN. */
    ofAlias(alias: string, resource: RecordedResource): string {
        const own = parseUrn(resource.urn);
        const old = parseUrn(alias);
        if (old.stack !== own.stack || old.project !== own.project) return alias;
        const sameParents = old.types.slice(0, -1).join("$") === own.types.slice(0, -1).join("$");
        if (sameParents && old.name === own.name) return `type:${old.types.at(-1)}`;
        if (sameParents && old.types.at(-1) === own.types.at(-1)) return `name:${old.name}`;
        return qualified(alias);
    }
}

const typeAndName = ({ type, name }: RecordedResource): string => `${type}::${name}`;

function qualified(urn: string): string {
    const { types, name } = parseUrn(urn);
    return `${types.join("$")}::${name}`;
}
