import type { Message } from "../result";

interface Cause {
    readonly code: string;
    readonly pattern: RegExp;
}

/**
 * What clouds answer, by what a person has to do about it; the first that fits counts. Every text is one that OpenStack's
 * services, gophercloud, the terraform provider, kube-apiserver or the plug-in give.
 */
const causes: readonly Cause[] = [
    {
        code: "causeNoRoom",
        pattern:
            /([^\n]*(?:No valid host was found|Error waiting for instance [^\n]*unexpected state 'ERROR'|Error waiting for openstack_blockstorage_volume[^\n]*unexpected state 'error'|No more IP addresses available|Insufficient prefix space)[^\n]*)/i,
    },
    // Kubernetes' own quota first: its refusals are "forbidden" too.
    { code: "causeQuota", pattern: /exceeded quota: ([^,\n]+, requested: [^\n]*)/i },
    {
        code: "causeAdmission",
        pattern:
            /(violates PodSecurity[^\n]*|admission webhook [^\n]*denied[^\n]*|ValidatingAdmissionPolicy [^\n]*denied[^\n]*)/i,
    },
    {
        code: "causeQuota",
        pattern:
            /((?:quota[^\n]*(?:exceeded|exceed)|exceed(?:ed|s)?[^\n]*quota|OverQuota|VolumeLimitExceeded|over limit)[^\n]*)/i,
    },
    { code: "causeQuota", pattern: /(\b413\b[^\n]*)/ },
    {
        code: "causeUnreachable",
        pattern:
            /([^\n]*(?:connection refused|no such host|i\/o timeout|connection reset by peer|EHOSTUNREACH|ECONNREFUSED|ETIMEDOUT|context deadline exceeded|\b50[234]\b [^\n]*(?:Unavailable|Gateway))[^\n]*)/i,
    },
    {
        code: "causeCertificate",
        pattern:
            /([^\n]*(?:x509:|certificate signed by unknown authority|self.signed certificate|unable to verify the first certificate)[^\n]*)/i,
    },
    {
        code: "causeUnauthorized",
        pattern:
            /([^\n]*(?:Authentication failed|The request you have made requires authentication|\b401\b|Unauthorized)[^\n]*)/i,
    },
    {
        code: "causeTaken",
        pattern:
            /([^\n]*(?:\b409\b|AlreadyExists|already exists|Conflict occurred|name [^\n]*(?:is )?(?:in use|taken))[^\n]*)/i,
    },
    { code: "causeGone", pattern: /([^\n]*(?:\b404\b|Resource not found|could not be found|NotFound)[^\n]*)/i },
    {
        code: "causeForbidden",
        pattern: /([^\n]*(?:\b403\b|Forbidden|not authorized to perform|is forbidden)[^\n]*)/i,
    },
];

const longest = 600;
/** What the plug-in adds that says nothing: marks of a list, and an error that there is none. */
const noWords = /^\s*\* |\.? ?last error: %!s\(<nil>\)/g;

/** What is behind an error of a resource, where it is known; the cloud's own words in the parameter `message`. */
export function causeOf(message: string): Message | undefined {
    for (const { code, pattern } of causes) {
        const words = pattern.exec(message)?.[1]?.replace(noWords, "").trim();
        if (words !== undefined) return { code, params: { message: words.slice(0, longest) } };
    }
    return undefined;
}
