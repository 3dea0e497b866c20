import { display } from "./display";
import type { Locator } from "./locate";
import type { SourceLocation } from "./location";
import { approverRoles, type EstateModel, type WaiverModel } from "./model";
import { decodeText, fileLimit } from "./parse/decode";
import { parseDocument } from "./parse/document";
import type { Problem, Result } from "./problem";
import { problem, sortProblems } from "./problems";
import { checkScope } from "./rules/references/waivers";
import { unknownName } from "./rules/rule";
import type { BreakGlassFile } from "./schema/types.generated";
import { schemaFindings } from "./validate/schema-problems";
import { validators } from "./validate/validators";

const longestHours = 72;
const hour = 3_600_000;

/** An emergency waiver file that holds now. */
export interface BreakGlass {
    /** As given, relative to the estate's folder. */
    readonly file: string;
    readonly document: string;
    readonly from: string;
    readonly until: string;
    /** Ids of role holders. */
    readonly approvers: readonly string[];
    readonly waivers: readonly WaiverModel[];
}

/**
 * Reads a break-glass file. It holds for at most 72 hours by the real clock, whatever date rules are judged on, and needs two
 * approvers, neither of whom owns what is waived. Gives all problems at once.
 *
 * @param file path for messages, relative to the estate's folder
 * @param now milliseconds since 1970
 */
export function readBreakGlass(
    file: string,
    bytes: Uint8Array,
    estate: EstateModel,
    now: number,
): Result<BreakGlass, Problem[]> {
    const top: SourceLocation = { file, line: 1, column: 1 };
    const failed = (...problems: Problem[]): Result<BreakGlass, Problem[]> => ({
        ok: false,
        error: sortProblems(problems),
    });
    if (bytes.length > fileLimit) return failed(problem("fileTooLarge", top, { limit: fileLimit / 1024 / 1024 }));
    const decoded = decodeText(bytes);
    if ("badByte" in decoded) return failed(problem("notUtf8", top));
    const { document, problems } = parseDocument(file, decoded.text);
    if (document === undefined) return failed(...problems);
    const { root, locator } = document;
    if (typeof root !== "object" || root === null || Array.isArray(root))
        return failed(...problems, problem("rootNotMapping", locator.value([]), { value: display(root) }));
    const schemaProblems = schemaFindings("break-glass.schema.json", document, validators.BreakGlass(root));
    const found = [...problems, ...schemaProblems.map((one) => one.problem)];
    if (found.length > 0) return failed(...found);
    const content = root as BreakGlassFile;
    const wrong = [
        ...checkTimes(content, locator, now),
        ...checkPeople(content, locator, estate),
        ...content.waivers.flatMap(({ scope }, index) => [
            ...checkScope(
                scope,
                { system: estate.systems, department: estate.departments, division: estate.divisions },
                (...path) => locator.value(["waivers", index, "scope", ...path]),
            ),
        ]),
    ];
    return wrong.length > 0 ? failed(...wrong) : { ok: true, value: breakGlassOf(file, content, locator) };
}

function breakGlassOf(file: string, content: BreakGlassFile, locator: Locator): BreakGlass {
    const { document, from, until, approvers } = content;
    const waivers = content.waivers.map((waiver, index): WaiverModel => ({
        ...waiver,
        kind: "break-glass",
        approvers,
        document,
        date: from,
        expires: until,
        source: locator.value(["waivers", index]),
    }));
    return { file, document, from, until, approvers, waivers };
}

function* checkTimes({ from, until }: BreakGlassFile, locator: Locator, now: number): Iterable<Problem> {
    const [start, end] = [Date.parse(from), Date.parse(until)];
    const at = locator.value(["until"]);
    if (end <= start) yield problem("endsBeforeStart", at, { start: from, end: until }, [locator.value(["from"])]);
    else if (end - start > longestHours * hour) {
        const hours = Math.ceil((end - start) / hour);
        yield problem("breakGlassTooLong", at, { hours, limit: longestHours }, [locator.value(["from"])]);
    } else if (now < start || now > end)
        yield problem("breakGlassNotInForce", at, { from, until, now: new Date(now).toISOString() });
}

function* checkPeople(content: BreakGlassFile, locator: Locator, estate: EstateModel): Iterable<Problem> {
    const people = estate.roleHolders;
    for (const [index, approver] of content.approvers.entries()) {
        const at = locator.value(["approvers", index]);
        const holder = people.get(approver);
        if (holder === undefined) yield unknownName("unknownRoleHolder", approver, people.keys(), at);
        else if (!approverRoles.includes(holder.role))
            yield problem(
                "approverRole",
                at,
                { value: display(approver), role: holder.role, allowed: approverRoles.join(", ") },
                [holder.source],
            );
    }
    for (const [index, { owner }] of content.waivers.entries()) {
        const at = locator.value(["waivers", index, "owner"]);
        if (!people.has(owner)) yield unknownName("unknownRoleHolder", owner, people.keys(), at);
        else if (content.approvers.includes(owner)) yield problem("ownerApproves", at, { value: display(owner) });
    }
}
