import { UnsupportedError } from "../errors";

/** A function of the SDK that needs the engine: fails with what it was called for. */
export function needsEngine(name: string): (...args: readonly unknown[]) => never {
    return (subject) => {
        throw new UnsupportedError(
            `${name}${typeof subject === "string" ? `("${subject}")` : ""} works only with the engine and cannot be recorded in process`,
        );
    };
}

/** Invokes are data sources and functions of plug-ins. */
export function needsCloud(token: unknown): never {
    throw new UnsupportedError(
        `${String(token)}: a component may not look things up: data sources need a cloud; take the value from the estate or from another stack's outputs`,
    );
}

/** A part of the SDK that is not there: any use of it fails by name. */
export function unsupportedModule(name: string): Readonly<Record<string, unknown>> {
    return new Proxy(
        {},
        {
            get(_target, key) {
                if (typeof key === "symbol" || key === "then" || key.startsWith("__")) return undefined;
                throw new UnsupportedError(`pulumi.${name}.${key} is not part of the recording runtime`);
            },
        },
    );
}
