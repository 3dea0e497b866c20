import { ConnectionError } from "./errors";

const unknownIssuers = new Set([
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Says why the API server can't be asked and what to do about it. */
export function connectionError(error: Error & { readonly code?: string }, server: string): ConnectionError {
    const code = error.code ?? "";
    return new ConnectionError(`the Kubernetes API server ${server} ${problem(code, error.message)}`, code);
}

function problem(code: string, message: string): string {
    if (unknownIssuers.has(code))
        return "shows a certificate of an unknown issuer; put the issuer's certificate into the kubeconfig (certificate-authority-data)";
    switch (code) {
        case "ECONNREFUSED":
            return "refuses connections; is it running, and is this its address (`server` in the kubeconfig)?";
        case "ENOTFOUND":
        case "EAI_AGAIN":
            return "has a name that can't be resolved; check `server` in the kubeconfig and the name service";
        case "ETIMEDOUT":
        case "EHOSTUNREACH":
        case "ENETUNREACH":
            return "can't be reached; check `server` in the kubeconfig, the network and the firewall";
        case "CERT_HAS_EXPIRED":
            return "shows a certificate that has expired; have it renewed";
        case "ERR_TLS_CERT_ALTNAME_INVALID":
            return "shows a certificate of another name; check `server` and `tls-server-name` in the kubeconfig";
        case "EPROTO":
        case "ERR_SSL_WRONG_VERSION_NUMBER":
            return "speaks no TLS; check http or https and the port of `server` in the kubeconfig";
        case "ECONNRESET":
        case "EPIPE":
            return `closed the connection in the middle (${message}); try again`;
        default:
            return `can't be asked: ${message}`;
    }
}
