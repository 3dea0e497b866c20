import { UnsupportedError } from "../errors";
import { output } from "../output/combine";
import { stateOf } from "../output/output";
import { currentSession } from "../session";
import { makeUrn, parseUrn } from "../urn";
import { type AliasSpec, isResource } from "./options";
import type { Resource } from "./resource";

/** Name, type and parent that an alias falls back to. */
export interface AliasSubject {
    readonly name: string;
    readonly type: string;
    readonly parent: Resource | undefined;
}

/** URN that an alias stands for. Throws where it is not known before deployment. */
export function aliasUrn(alias: unknown, subject: AliasSubject): string {
    const known = settled(alias);
    if (typeof known === "string") return known;
    const spec = known as AliasSpec;
    const { stack, project } = currentSession().request;
    const parent = "parent" in spec ? parentUrn(spec.parent) : subject.parent?.__urn;
    return makeUrn(
        text(spec.stack) ?? stack,
        text(spec.project) ?? project,
        parent,
        text(spec.type) ?? subject.type,
        text(spec.name) ?? subject.name,
    );
}

/**
 * Every URN under which the engine would look for the old state of a resource: its own aliases, and for each alias of
 * its parent the URN that it and its own aliases had below that.
 */
export function allAliases(own: readonly string[], subject: AliasSubject): readonly string[] {
    const { parent } = subject;
    if (parent === undefined || parent.__allAliases.length === 0) return own.length > 1 ? [...new Set(own)] : own;
    const urns = new Set(own);
    for (const parentAlias of parent.__allAliases) {
        urns.add(inherited(subject.type, subject.name, parent.__name, parentAlias));
        for (const alias of own) {
            const { types, name } = parseUrn(alias);
            urns.add(inherited(types.at(-1) ?? subject.type, name, parent.__name, parentAlias));
        }
    }
    return [...urns];
}

/** A child named after its parent (`app-data` of `app`) was named after the parent's old name too. */
function inherited(type: string, name: string, parentName: string, parentAlias: string): string {
    const { stack, project } = currentSession().request;
    const oldName = name.startsWith(parentName) ? parseUrn(parentAlias).name + name.slice(parentName.length) : name;
    return makeUrn(stack, project, parentAlias, type, oldName);
}

function parentUrn(parent: unknown): string | undefined {
    const known = settled(parent);
    if (known === undefined || known === null) return undefined;
    return isResource(known) ? known.__urn : (known as string);
}

const text = (value: unknown): string | undefined => {
    const known = settled(value);
    return known === undefined || known === "" ? undefined : (known as string);
};

function settled(value: unknown): unknown {
    if (isResource(value)) return value;
    const state = stateOf(output(value));
    if (state.pending || state.unknown !== undefined)
        throw new UnsupportedError(
            "an alias must be known in the program: it is made of a promise or of an unknown value",
        );
    return state.value;
}
