/** What is written like a credential, in any place. */
const contents: readonly RegExp[] = [
    /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----/,
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s/@${]+@/i,
    /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\./,
    /\b(password|passwd|pwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["']?(?![$*<{\s"'])[^\s"',;]{4,}/i,
    /\bchpasswd\b/,
    /(密码|口令)\s*[:：=]\s*\S/,
];

const lastWords =
    /(^|_)(password|passwd|passphrase|pwd|secret|token|credentials?|api_?key|secret_?key|access_?key|private_?key|encryption_?key)$/;

/** Whether a key names a credential: `DB_PASSWORD`, `apiKey`; not `PASSWORD_MIN_LENGTH` nor `TOKEN_URL`. */
export function namesSecret(key: string): boolean {
    return lastWords.test(
        key
            .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
            .replace(/[.-]/g, "_")
            .toLowerCase(),
    );
}

/** Whether a text holds a credential. */
export const holdsSecret = (text: string): boolean => contents.some((form) => form.test(text));

/** What stands under the name of a credential and is none: nothing, a switch, a path, or a reference. */
const harmless = /^(|true|false|none|null|\/.*|file:.*|\$\(.*\)|\$\{.*\})$/i;

/** Whether an entry of a map that everybody reads is a credential. */
export function isSecretEntry(key: string, value: string): boolean {
    return (namesSecret(key) && !harmless.test(value.trim())) || holdsSecret(value);
}
