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
const recorded = new WeakMap<object, Readonly<Record<string, RecordedValue>>>();
let installed = false;

/**
 * Makes @pulumi/policy unpack the properties of a resource once for all rules and not once for each, and remember what they
 * were unpacked from: it drops the marks of secrets. Call it before a pack is served.
 */
export function keepProperties(): void {
    if (installed) return;
    installed = true;
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
