import tokens from "../../../infra/toolchain/go/openstack/tokens.json";

/** A line of what `tofu … -json` prints. */
interface TofuEvent {
    readonly type: string;
    readonly "@timestamp": string;
    readonly "@message": string;
    readonly diagnostic?: {
        readonly severity: string;
        readonly summary: string;
        readonly detail?: string;
        readonly address?: string;
    };
    readonly hook?: { readonly resource: { readonly addr: string; readonly resource_type: string } };
}

export interface TofuReport {
    /** From the start of each resource's step to its end. */
    readonly resources: readonly { readonly kind: string; readonly seconds: number }[];
    readonly errors: readonly string[];
    /** Addresses of resources that were begun and not ended. */
    readonly open: readonly string[];
    /** All that it said, without the excerpts of the configuration, in which passwords are. */
    readonly messages: readonly string[];
}

export function readTofuReport(stdout: string): TofuReport {
    const events = stdout.split("\n").flatMap(parsed);
    const started = new Map<string, number>();
    const resources = events.flatMap(({ type, hook, "@timestamp": time }) => {
        if (hook === undefined) return [];
        const { addr, resource_type } = hook.resource;
        if (type === "apply_start") started.set(addr, Date.parse(time));
        const since = started.get(addr);
        if (since === undefined || (type !== "apply_complete" && type !== "apply_errored")) return [];
        started.delete(addr);
        return [{ kind: engineKind(resource_type), seconds: (Date.parse(time) - since) / 1000 }];
    });
    const errors = events.flatMap(({ diagnostic }) =>
        diagnostic?.severity === "error"
            ? [`${diagnostic.address ?? ""} ${diagnostic.summary} ${diagnostic.detail ?? ""}`.trim()]
            : [],
    );
    return { resources, errors, open: [...started.keys()], messages: events.map((event) => event["@message"]) };
}

/** What was killed may have written half a line. */
function parsed(line: string): TofuEvent[] {
    try {
        return line.startsWith("{") ? [JSON.parse(line) as TofuEvent] : [];
    } catch {
        return [];
    }
}

/** As the engine's log writes it: `openstack:identity:Project`. */
function engineKind(terraform: string): string {
    const token = (tokens as Readonly<Record<string, string>>)[terraform] ?? terraform;
    return token.replace(/\/[^:]*/, "");
}
