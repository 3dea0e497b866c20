import { AnalyzerResource } from "@pulumi/pulumi/proto/analyzer_pb";
import { createRequire } from "node:module";
import { propertiesFromWire } from "../../recorder/wire";
import type { RecordedValue } from "../../recorder/types";

/** Properties as a message of the engine has them. */
interface Struct {
    toJavaScript(): Record<string, unknown>;
}

interface Deserialiser {
    deserializeProperties(struct: Struct, keepSecrets: boolean): object;
}

const structs = new WeakMap<object, Struct>();
/** What the properties are part of, where the engine tells of a whole stack. */
const messages = new WeakMap<Struct, AnalyzerResource>();
const recorded = new WeakMap<object, Readonly<Record<string, RecordedValue>>>();
let installed = false;

/**
 * Makes @pulumi/policy unpack the properties of a resource once for all rules and not once for each, and remember what they
 * were unpacked from: it drops the marks of secrets, and dependencies on what the engine does not tell of. Call it before a pack
 * is served.
 */
export function keepProperties(): void {
    if (installed) return;
    installed = true;
    rememberMessages();
    const module = createRequire(__filename)("@pulumi/policy/deserialize") as Deserialiser;
    const unpack = module.deserializeProperties;
    const unpacked = new WeakMap<Struct, object>();
    module.deserializeProperties = (struct, keepSecrets) => {
        if (keepSecrets) return unpack(struct, keepSecrets);
        let properties = unpacked.get(struct);
        if (properties === undefined) {
            properties = unpack(struct, keepSecrets);
            unpacked.set(struct, properties);
            structs.set(properties, struct);
        }
        return properties;
    };
}

function rememberMessages(): void {
    const { prototype } = AnalyzerResource;
    const { getProperties } = prototype;
    prototype.getProperties = function (this: AnalyzerResource) {
        const struct = getProperties.call(this);
        if (struct !== undefined) messages.set(struct as unknown as Struct, this);
        return struct;
    };
}

/** Properties that stand for those of a message: `recordedProperties` and `toldDependencies` read them from there. */
export function propertiesOf(message: Pick<AnalyzerResource, "getProperties"> | undefined): object {
    const properties = {};
    const struct = message?.getProperties() as Struct | undefined;
    if (struct === undefined) return properties;
    structs.set(properties, struct);
    if (message instanceof AnalyzerResource) messages.set(struct, message);
    return properties;
}

/** Input -> URNs, also of what is only read, which the engine does not tell of; undefined where it told of one resource alone. */
export function toldDependencies(properties: object): Readonly<Record<string, readonly string[]>> | undefined {
    const struct = structs.get(targetOf(properties));
    const map = struct === undefined ? undefined : messages.get(struct)?.getPropertydependenciesMap();
    if (map === undefined) return undefined;
    const found: Record<string, readonly string[]> = {};
    map.forEach((urns, input) => (found[input] = urns.getUrnsList()));
    return found;
}

/** What stands behind the properties that a policy gets: those throw where a value is not known yet. The same for every rule. */
export function targetOf(properties: object): object {
    const proxy = properties as { readonly __isSpecialProxy?: true; readonly __getSpecialProxyTarget?: object };
    return proxy.__isSpecialProxy === true ? (proxy.__getSpecialProxyTarget ?? properties) : properties;
}

/** Properties that a policy gets, as rules read them. Secrets are marked where `keepProperties` saw them come. */
export function recordedProperties(properties: object): Readonly<Record<string, RecordedValue>> {
    const target = targetOf(properties);
    let found = recorded.get(target);
    if (found === undefined) {
        found = propertiesFromWire(structs.get(target)?.toJavaScript() ?? { ...target });
        recorded.set(target, found);
    }
    return found;
}
