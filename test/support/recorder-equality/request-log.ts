/** A request in the engine's log, its fields named as in pulumi/resource.proto. */
export interface LoggedRequest {
    readonly method: string;
    readonly request: Readonly<Record<string, unknown>>;
    readonly response: Readonly<Record<string, unknown>>;
}

/** The answered requests of the program to the engine, in the order of their answers; not those of the engine to plug-ins. */
export function readRequestLog(log: string): LoggedRequest[] {
    const prefix = "/pulumirpc.ResourceMonitor/";
    return log
        .split("\n")
        .filter((line) => line.includes(prefix))
        .map((line) => JSON.parse(line) as Partial<LoggedRequest>)
        .filter((entry): entry is LoggedRequest => entry.response !== undefined && entry.request !== undefined)
        .map((entry) => ({ ...entry, method: entry.method.slice(prefix.length) }));
}

/** Marks of special values on the wire, see sdk/go/common/resource/properties.go in pulumi/pulumi. */
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signatureKey = "4dabf18193072939515e22adb298388d";
const signatures: Readonly<Record<string, string>> = {
    "1b47061264138c4ac30d75fd1eb44270": "secret",
    "5cf8f73096256a8f31e491e813e4eb8e": "resource",
    c44067f5952c0a294b673a41bacd8c17: "asset",
    "0def7320c3a5731c473e5ecbe6d01bc7": "archive",
};

/** A value from the wire in the recorder's form. */
export function fromWire(value: unknown): unknown {
    if (value === unknown) return { kind: "unknown" };
    if (Array.isArray(value)) return value.map(fromWire);
    if (value === null || typeof value !== "object") return value;
    const { [signatureKey]: signature, ...members } = value as Record<string, unknown>;
    const decoded = Object.fromEntries(
        Object.entries(members)
            .filter(([key]) => !key.startsWith("__pulumi"))
            .map(([key, member]) => [key, fromWire(member)]),
    );
    if (signature === undefined) return decoded;
    return { kind: signatures[String(signature)] ?? String(signature), ...decoded };
}
