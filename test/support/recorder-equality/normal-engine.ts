import { engineAliases, type LoggedAlias } from "./engine-aliases";
import { meaningful, type NormalResource, type NormalStack } from "./normal";
import { fromWire, type LoggedRequest, readRequestLog } from "./request-log";

/** What the engine was asked for, in comparable form. */
export function normalEngine(log: string): NormalStack {
    const requests = readRequestLog(log);
    const outputs = new Map<string, Record<string, unknown>>();
    for (const { method, request } of requests)
        if (method === "RegisterResourceOutputs")
            outputs.set(String(request["urn"]), fromWire(request["outputs"] ?? {}) as Record<string, unknown>);
    const resources = new Map<string, NormalResource>();
    let stackOutputs: Record<string, unknown> = {};
    for (const logged of requests) {
        if (logged.method !== "RegisterResource" && logged.method !== "ReadResource") continue;
        const urn = String(logged.response["urn"]);
        const isStack = logged.request["type"] === "pulumi:pulumi:Stack";
        if (isStack) stackOutputs = outputs.get(urn) ?? {};
        resources.set(urn, resourceOf(logged, urn, isStack ? {} : (outputs.get(urn) ?? {}), resources));
    }
    return { resources: [...resources.values()], outputs: stackOutputs };
}

function resourceOf(
    { method, request }: LoggedRequest,
    urn: string,
    outputs: Record<string, unknown>,
    known: ReadonlyMap<string, NormalResource>,
): NormalResource {
    const field = <T>(name: string) => request[name] as T | undefined;
    const parent = field<string>("parent");
    // The engine takes these from the parent where the request leaves them out (inheritFromParent in source_eval.go).
    const inherited = (parent === undefined ? undefined : known.get(parent)?.fields) ?? {};
    const type = String(request["type"]);
    const name = String(request["name"]);
    return {
        urn,
        fields: meaningful({
            type,
            name,
            custom: field<boolean>("custom") ?? method === "ReadResource",
            parent,
            inputs: fromWire(request["object"] ?? request["properties"] ?? {}),
            outputs,
            dependencies: sorted(field("dependencies")),
            propertyDependencies: propertyDependencies(field("propertyDependencies")),
            provider: withoutId(field("provider")),
            providers: mapValues(field<Record<string, string>>("providers"), withoutId),
            protect: field<boolean>("protect"),
            aliases: engineAliases(field<LoggedAlias[]>("aliases") ?? [], {
                urn,
                name,
                type,
                parent,
                parentAliases: (inherited["aliases"] as string[] | undefined) ?? [],
            }),
            ignoreChanges: field("ignoreChanges"),
            replaceOnChanges: field("replaceOnChanges"),
            additionalSecretOutputs: field("additionalSecretOutputs"),
            deleteBeforeReplace: field("deleteBeforeReplaceDefined")
                ? String(field("deleteBeforeReplace") ?? false)
                : undefined,
            retainOnDelete:
                field("retainOnDelete") === undefined ? inherited["retainOnDelete"] : String(field("retainOnDelete")),
            deletedWith: field("deletedWith") ?? inherited["deletedWith"],
            replaceWith: sorted(field("replaceWith")),
            hideDiffs: field("hideDiffs"),
            customTimeouts: field("customTimeouts"),
            version: field("version"),
            pluginDownloadURL: field("pluginDownloadURL"),
            import: field("importId"),
            read: method === "ReadResource" ? field("id") : undefined,
        }),
    };
}

const sorted = (urns: readonly string[] | undefined): string[] => [...(urns ?? [])].sort();

function propertyDependencies(given: Readonly<Record<string, { readonly urns?: readonly string[] }>> | undefined) {
    return meaningful(mapValues(given, ({ urns }) => sorted(urns)));
}

/** URN of a provider from its reference `<urn>::<id>`. */
const withoutId = (reference: string | undefined): string | undefined =>
    reference === undefined ? undefined : reference.slice(0, reference.lastIndexOf("::"));

function mapValues<From, To>(
    given: Readonly<Record<string, From>> | undefined,
    map: (value: From) => To,
): Record<string, To> {
    return Object.fromEntries(Object.entries(given ?? {}).map(([key, value]) => [key, map(value)]));
}
