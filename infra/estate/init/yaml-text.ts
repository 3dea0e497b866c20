/** Han characters, letters, digits and the few signs that YAML reads as themselves anywhere, also inside { } and [ ]. */
const plain = /^[\p{Script=Han}\p{L}][\p{Script=Han}\p{L}\p{N}（）“”·' -]*$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A string as a YAML scalar: plain where that is safe in every position, else in double quotes. */
export function scalar(text: string): string {
    return plain.test(text) && !reserved.test(text) && !text.endsWith(" ") ? text : JSON.stringify(text);
}

/** A text in both languages as a flow mapping. */
export function text(zh: string, en: string): string {
    return `{ zh: ${scalar(zh)}, en: ${scalar(en)} }`;
}
