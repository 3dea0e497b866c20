import type { EstateModel, WaiverScope } from "../../../infra/estate/model";
import { UnknownValueTouched } from "../read";
import type { Owner, RuleContext, StackResource } from "../rule";

/** What a finding is about, as far as scopes of waivers can name it. */
export interface WaiverTarget {
    readonly urn: string;
    /** Empty for an entry of the estate. */
    readonly stack: string;
    readonly system?: string | undefined;
    readonly department?: string | undefined;
    readonly division?: string | undefined;
}

/** Everything that the scope names fits; a scope that names nothing covers nothing. */
export function covers(scope: WaiverScope, target: WaiverTarget): boolean {
    const named = Object.entries(scope) as [keyof WaiverScope, string][];
    return (
        named.length > 0 &&
        named.every(([key, wanted]) => (key === "resource" ? fits(wanted, target.urn) : target[key] === wanted))
    );
}

/** Whether a text fits a pattern, in which `*` stands for any characters. Takes time in proportion to both, at worst their product. */
function fits(pattern: string, text: string): boolean {
    const [first = "", ...rest] = pattern.split("*");
    if (rest.length === 0) return text === pattern;
    if (!text.startsWith(first)) return false;
    const last = rest.pop() ?? "";
    let from = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, from);
        if (found === -1) return false;
        from = found + part.length;
    }
    return text.length - last.length >= from && text.endsWith(last);
}

/** Who answers for a resource: what it states, completed from the estate. An owner that nobody knows yet is none. */
export function resourceTarget(resource: StackResource, context: RuleContext): WaiverTarget {
    const { system, department, division } = knownOwner(resource, context);
    const found = withOwners({ system, department, division }, context.estate);
    return {
        urn: resource.urn,
        stack: resource.stack,
        ...found,
        division: found.division ?? context.stackOf(resource).division,
    };
}

function knownOwner(resource: StackResource, context: RuleContext): Owner {
    try {
        return context.ownerOf(resource);
    } catch (error) {
        if (error instanceof UnknownValueTouched) return {};
        throw error;
    }
}

/** The same for an entry of the estate; its subject is `<kind>/<id>`, and may go on, as in `system/sd-budget/approvals`. */
export function entryTarget(subject: string, estate: EstateModel): WaiverTarget {
    const [kind, id = ""] = subject.split("/");
    return { urn: `estate:${subject}`, stack: "", ...withOwners(named(kind, id, estate), estate) };
}

type Owners = Pick<WaiverTarget, "system" | "department" | "division">;

function named(kind: string | undefined, id: string, estate: EstateModel): Owners {
    switch (kind) {
        case "system":
        case "department":
        case "division":
            return { [kind]: id };
        case "platform":
            return { division: id };
        case "recovery-site":
            return { division: estate.recoverySites.get(id)?.division };
        case "role-holder":
            return { department: estate.roleHolders.get(id)?.department };
        default:
            return {};
    }
}

function withOwners({ system, department, division }: Owners, estate: EstateModel): Owners {
    const ofSystem = system === undefined ? undefined : estate.systems.get(system);
    const owner = department ?? ofSystem?.department;
    const ofDepartment = owner === undefined ? undefined : estate.departments.get(owner);
    return { system, department: owner, division: division ?? ofDepartment?.division };
}
