/** Text as a code span that shows exactly it, also in a table cell: whatever backticks, pipes or line ends it has. */
export function codeSpan(text: string): string {
    const line = text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
    if (line === "") return "";
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((match) => match[0].length));
    const fence = "`".repeat(longest + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line}${pad}${fence}`;
}

/** Text that is shown as it is: no formatting, no links, no mentions of people, no HTML. */
export function plainMarkdown(text: string): string {
    return (
        text
            .replace(/\s*\n\s*/g, " ")
            .replaceAll("&", "&amp;")
            .replaceAll("<", "&lt;")
            .replaceAll(">", "&gt;")
            .replace(/[\\`*_[\]|~#!]/g, "\\$&")
            // A zero-width space keeps the forge from telling people, and from linking addresses.
            .replaceAll("@", "@\u200b")
            .replaceAll("://", ":\u200b//")
    );
}

/** A section that is folded until someone opens it. */
export function details(summary: string, body: readonly string[]): string[] {
    return ["<details>", `<summary>${summary}</summary>`, "", ...body, "", "</details>"];
}
