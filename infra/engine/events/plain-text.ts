/** Text without the engine's colour marks (`<{%fg 13%}>`) and terminal codes. */
export function plainText(text: string): string {
    return text
        .replace(/<\{%[^%]*%\}>/g, "")
        .replace(/\u001b\[[0-9;]*[A-Za-z]/g, "")
        .trim();
}
