import { isUtf8 } from "node:buffer";

/** Largest file that is read, in bytes: thirty times what a city needs; reading it stays below a second. */
export const fileLimit = 1024 * 1024;

export type Decoded = { readonly text: string } | { readonly badByte: number; readonly text: string };

/**
 * Text of UTF-8 bytes without byte-order mark. Where a byte is not UTF-8, `badByte` is its offset in the (lossy) text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
    const text = new TextDecoder("utf-8").decode(bytes);
    if (isUtf8(bytes)) return { text };
    return { text, badByte: findReplacement(text, bytes) };
}

/** First replacement character of `text` that the bytes do not hold themselves. */
function findReplacement(text: string, bytes: Uint8Array): number {
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    let byte = mark;
    let offset = 0;
    for (const part of text.split("\ufffd")) {
        byte += Buffer.byteLength(part);
        offset += part.length;
        if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) break;
        byte += 3;
        offset += 1;
    }
    return offset;
}
