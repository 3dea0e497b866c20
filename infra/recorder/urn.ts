export const stackType = "pulumi:pulumi:Stack";

/** The parts of a URN that name a resource; `types` goes from the outermost parent but the stack to the resource's own. */
export interface UrnParts {
    readonly stack: string;
    readonly project: string;
    readonly types: readonly string[];
    readonly name: string;
}

/** URN of a resource, as the engine makes it: parents count with their types, the stack does not. */
export function makeUrn(
    stack: string,
    project: string,
    parentUrn: string | undefined,
    type: string,
    name: string,
): string {
    const end = parentUrn === undefined ? 0 : nameStart(parentUrn);
    if (parentUrn === undefined || parentUrn.endsWith(`::${stackType}`, end))
        return `urn:pulumi:${stack}::${project}::${type}::${name}`;
    return `${parentUrn.slice(0, end)}$${type}::${name}`;
}

/** Takes a URN apart. Throws where the text is none. */
export function parseUrn(urn: string): UrnParts {
    const [prefix, project, types, ...name] = urn.split("::");
    if (
        prefix === undefined ||
        !prefix.startsWith("urn:pulumi:") ||
        project === undefined ||
        types === undefined ||
        name.length === 0
    )
        throw new Error(`"${urn}" is not the URN of a resource`);
    return { stack: prefix.slice("urn:pulumi:".length), project, types: types.split("$"), name: name.join("::") };
}

/** Whether it is a provider that the engine made for what names none. */
export const isDefaultProvider = (urn: string): boolean => /::pulumi:providers:[^:]+::default(?:_|$)/.test(urn);

/** Where `::<name>` begins: a name may contain `::` itself. */
function nameStart(urn: string): number {
    const project = urn.indexOf("::");
    return urn.indexOf("::", urn.indexOf("::", project + 2) + 2);
}
