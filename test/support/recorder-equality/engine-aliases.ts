import { makeUrn, parseUrn } from "../../../infra/recorder/urn";

/** An alias in a request: a URN or what differs. */
export interface LoggedAlias {
    readonly urn?: string;
    readonly spec?: {
        readonly name?: string;
        readonly type?: string;
        readonly stack?: string;
        readonly project?: string;
        readonly parentUrn?: string;
        readonly noParent?: boolean;
    };
}

export interface AliasContext {
    readonly urn: string;
    readonly name: string;
    readonly type: string;
    readonly parent: string | undefined;
    /** URNs that the parent may have had. */
    readonly parentAliases: readonly string[];
}

/**
 * URNs under which the engine looks for the old state of a resource: `generateAliases` of pulumi's step_generator.go, for
 * every alias that the parent may have been found by.
 */
export function engineAliases(aliases: readonly LoggedAlias[], context: AliasContext): string[] {
    const own = aliases.map((alias) => ownAlias(alias, context));
    const inherited = context.parentAliases.flatMap((parentAlias) => [
        inheritedAlias(context.type, context.name, context, parentAlias),
        ...own.map((alias) =>
            inheritedAlias(parseUrn(alias).types.at(-1) ?? "", parseUrn(alias).name, context, parentAlias),
        ),
    ]);
    return [...new Set([...own, ...inherited])].sort();
}

function ownAlias({ urn, spec = {} }: LoggedAlias, { urn: own, name, type, parent }: AliasContext): string {
    if (urn !== undefined) return urn;
    const { stack, project } = parseUrn(own);
    const parentUrn = spec.noParent === true ? undefined : (spec.parentUrn ?? parent);
    return makeUrn(spec.stack ?? stack, spec.project ?? project, parentUrn, spec.type ?? type, spec.name ?? name);
}

function inheritedAlias(type: string, name: string, { urn, parent }: AliasContext, parentAlias: string): string {
    const { stack, project } = parseUrn(urn);
    const parentName = parent === undefined ? "" : parseUrn(parent).name;
    const oldName = name.startsWith(parentName) ? parseUrn(parentAlias).name + name.slice(parentName.length) : name;
    return makeUrn(stack, project, parentAlias, type, oldName);
}
