import type { RunSummary } from "../../engine/operations";
import type { DriftedProperty, DriftedResource } from "../../engine/result";
import type { Translate } from "../../i18n/translator";
import { commentLimit } from "./comment";
import { leftText } from "./left";
import { codeSpan, plainMarkdown } from "./markdown";
import type { TableColors } from "./table";
import { messageText } from "./message";
import { resourceName } from "./urn";

interface Drifted extends DriftedResource {
    readonly stack: string;
}

const driftedOf = (result: RunSummary): Drifted[] =>
    result.stacks.flatMap(({ stack, drift = [] }) => drift.map((resource) => ({ ...resource, stack })));

/** What differs, resource by resource; undefined where nothing was looked for. */
export function driftText(result: RunSummary, translate: Translate, colors: TableColors): string | undefined {
    if (result.operation !== "drift" || result.stacks.length === 0) return undefined;
    const drifted = driftedOf(result);
    if (drifted.length === 0) return result.status === "succeeded" ? translate("engine:noDrift") : undefined;
    const blocks = drifted.map((resource) => {
        const { type, name } = resourceName(resource.urn);
        const head = `${resource.stack}: ${type} ${name}${resource.id === undefined ? "" : ` (${resource.id})`}`;
        const whole = wholeText(resource, translate);
        if (whole !== undefined) return `${colors.red(head)}\n    ${whole}`;
        const lines = resource.properties.map((property) => `    ${propertyLine(property, translate)}`);
        return [colors.yellow(head), ...lines].join("\n");
    });
    return [colors.bold(translate("engine:driftTitle", { count: drifted.length })), ...blocks].join("\n");
}

/** What is the matter with an object as a whole; undefined where single properties differ. */
function wholeText({ kind }: DriftedResource, translate: Translate): string | undefined {
    if (kind === "changed") return undefined;
    return translate(kind === "gone" ? "engine:driftGone" : "engine:driftBroken");
}

function propertyLine({ path, state, cloud }: DriftedProperty, translate: Translate): string {
    const none = translate("engine:driftNone");
    return translate("engine:driftProperty", { path, state: state ?? none, cloud: cloud ?? none });
}

export interface DriftCommentOptions {
    readonly translate: Translate;
    readonly estate: string;
}

/** What differs as Markdown for an issue or a chat; cut where a forge would not take it. */
export function driftComment(result: RunSummary, { translate, estate }: DriftCommentOptions): string {
    const drifted = driftedOf(result);
    const none = translate("engine:driftNone");
    const title = `## ${translate("engine:driftCommentTitle", { estate: plainMarkdown(estate) })}`;
    const begin = [`<!-- egov-drift: ${estate.replace(/[^\p{L}\p{N}_.-]/gu, "-")} -->`, title, ""];
    if (result.reason !== undefined) begin.push(plainMarkdown(messageText(result.reason, translate)), "");
    for (const stack of result.stacks)
        if (stack.reason !== undefined)
            begin.push(`- ${codeSpan(stack.stack)}: ${plainMarkdown(messageText(stack.reason, translate))}`);
    if (drifted.length === 0 && result.status === "succeeded") begin.push(translate("engine:noDrift"));
    const left = leftText(result.left, translate);
    if (left !== undefined) begin.push("", `> ${plainMarkdown(left)}`, "");
    const rows = drifted.flatMap((resource) => {
        const { type, name } = resourceName(resource.urn);
        const cells = `${codeSpan(resource.stack)} | ${codeSpan(name)} (${codeSpan(type)})`;
        const whole = wholeText(resource, translate);
        if (whole !== undefined) return [`| ${cells} | ${whole} | | |`];
        return resource.properties.map(
            ({ path, state, cloud }) =>
                `| ${cells} | ${codeSpan(path)} | ${codeSpan(state ?? none)} | ${codeSpan(cloud ?? none)} |`,
        );
    });
    if (rows.length === 0) return `${begin.join("\n")}\n`;
    const columns = [
        translate("engine:driftColumnStack"),
        translate("engine:driftColumnResource"),
        translate("engine:driftColumnProperty"),
        translate("engine:driftColumnState"),
        translate("engine:driftColumnCloud"),
    ];
    const head = [...begin, `| ${columns.join(" | ")} |`, "| --- | --- | --- | --- | --- |"].join("\n");
    const note = `\n\n> ${translate("engine:commentCut")}\n`;
    let text = head;
    for (const row of rows) {
        if (text.length + row.length + note.length >= commentLimit) return text + note;
        text += `\n${row}`;
    }
    return `${text}\n`;
}
