import { display, displayNames } from "../display";
import { Locator, type Path } from "../locate";
import type { SourceLocation } from "../location";
import { nearest } from "../nearest";
import { decodeText, fileLimit } from "../parse/decode";
import { parseDocument, type Parse, type ParsedDocument } from "../parse/document";
import type { Problem } from "../problem";
import { problem, problemLimit } from "../problems";
import { schemaFindings } from "../validate/schema-problems";
import { validators } from "../validate/validators";
import { fileKinds, roleOf, type FileKind, type FileRole } from "./file-name";
import { pointer } from "./item";

/** A file that could be parsed and belongs to the estate. */
export interface DraftFile {
    readonly name: string;
    readonly role: FileRole;
    readonly root: Readonly<Record<string, unknown>>;
    readonly locator: Locator;
    /** JSON pointers of values that are wrong, and of all that hold them. */
    readonly spoiled: ReadonlySet<string>;
}

export interface FileResult {
    /** Undefined where the rules can read nothing of the file. */
    readonly file?: DraftFile;
    readonly problems: readonly Problem[];
}

const schemaIds: Readonly<Record<FileKind, string>> = {
    Estate: "estate.schema.json",
    Catalogue: "catalogue.schema.json",
    ServiceProviders: "providers.schema.json",
    Division: "division.schema.json",
    Waivers: "waivers.schema.json",
    Extranet: "extranet.schema.json",
    Recovery: "recovery.schema.json",
    DrillRecord: "drill-record.schema.json",
};

/** Fields that no cross-file rule reads: a mistake in them spoils nothing around it. */
const unread = new Set([
    "title",
    "filing",
    "gradingReport",
    "lastEvaluation",
    "importance",
    "dataClass",
    "approvals",
    "trainings",
    "illustrative",
    "vendor",
    "source",
]);

/** Decodes, parses and validates one file by itself. */
export function readFile(name: string, bytes: Uint8Array, parse: Parse = parseDocument): FileResult {
    const top: SourceLocation = { file: name, line: 1, column: 1 };
    if (bytes.length > fileLimit)
        return { problems: [problem("fileTooLarge", top, { limit: fileLimit / 1024 / 1024 })] };
    const decoded = decodeText(bytes);
    if ("badByte" in decoded) {
        const spans = { root: { start: 0, end: 0 }, containers: new Map() };
        return {
            problems: [problem("notUtf8", new Locator(name, decoded.text, undefined, spans).offset(decoded.badByte))],
        };
    }
    const { document, problems } = parse(name, decoded.text);
    if (document === undefined) return { problems };
    const { root } = document;
    if (root === undefined || root === null) return { problems: [...problems, problem("emptyFile", top)] };
    if (typeof root !== "object" || Array.isArray(root))
        return {
            problems: [...problems, problem("rootNotMapping", document.locator.value([]), { value: display(root) })],
        };
    return checkContent(name, root as Record<string, unknown>, document, problems);
}

/** The same without any check, for a file in which `readFile` finds no mistake. */
export function readUnchecked(name: string, bytes: Uint8Array, parse: Parse): DraftFile {
    const { document } = parse(name, decodeText(bytes).text);
    const role = roleOf(name);
    if (document === undefined || role === undefined) throw new Error(`${name} is no file of an estate`);
    return {
        name,
        role,
        root: document.root as Record<string, unknown>,
        locator: document.locator,
        spoiled: new Set(),
    };
}

function checkContent(
    name: string,
    root: Record<string, unknown>,
    document: ParsedDocument,
    earlier: readonly Problem[],
): FileResult {
    const role = roleOf(name);
    const kind = fileKinds.find((known) => known === root.kind) ?? role?.kind;
    const naming = nameProblems(name, role, root, document.locator);
    if (kind === undefined) return { problems: [...earlier, ...naming] };
    const spoiled = new Set<string>();
    const errors = validators[kind](root);
    const findings = schemaFindings(schemaIds[kind], document, errors.slice(0, problemLimit)).filter(
        ({ spoils }) => spoils?.length !== 1 || spoils[0] !== "kind",
    );
    for (const { spoils } of findings)
        if (spoils !== undefined && !spoils.some((step) => unread.has(String(step)))) spoil(spoiled, spoils);
    const problems = [...earlier, ...naming, ...findings.map((finding) => finding.problem)];
    if (errors.length > problemLimit) {
        const more = { more: errors.length - problemLimit };
        return { problems: [...problems, problem("moreProblems", problems.at(-1)!.location, more)] };
    }
    if (role === undefined || kind !== role.kind) return { problems };
    return { file: { name, role, root, locator: document.locator, spoiled }, problems };
}

function spoil(spoiled: Set<string>, path: Path): void {
    for (let length = 0; length <= path.length; length += 1) spoiled.add(pointer(path.slice(0, length)));
}

/** Whether name, kind, level and code of a file say the same. */
function nameProblems(
    name: string,
    role: FileRole | undefined,
    root: Record<string, unknown>,
    locator: Locator,
): Problem[] {
    const problems: Problem[] = [];
    const { kind } = root;
    if (kind === undefined)
        problems.push(problem("missingKind", locator.value([]), { allowed: displayNames(fileKinds) }));
    else if (!fileKinds.some((known) => known === kind)) {
        const near = typeof kind === "string" ? nearest(kind, fileKinds) : undefined;
        const shown = { value: display(kind), allowed: displayNames(fileKinds) };
        problems.push(
            near === undefined
                ? problem("notAllowed", locator.value(["kind"]), shown)
                : problem("notAllowedNear", locator.value(["kind"]), { ...shown, nearest: near }),
        );
    } else if (role !== undefined && kind !== role.kind)
        problems.push(
            problem("kindNotOfFile", locator.value(["kind"]), {
                value: display(kind),
                file: name,
                expected: role.kind,
            }),
        );
    if (role === undefined)
        problems.push(problem("fileName", { file: name, line: 1, column: 1 }, { file: display(name) }));
    else if (role.kind === "Division" && kind === "Division") {
        const { level, code } = root;
        if ((level === "province" || level === "city") && level !== role.level)
            problems.push(
                problem("levelNotOfFile", locator.value(["level"]), { value: level, file: name, expected: role.level }),
            );
        if (role.level === "city" && typeof code === "string" && /^[1-9][0-9]{5}$/.test(code) && code !== role.code)
            problems.push(
                problem("codeNotOfFileName", locator.value(["code"]), {
                    value: display(code),
                    file: name,
                    expected: role.code,
                }),
            );
    }
    return problems;
}
