// Imported before anything that loads the Pulumi SDK.
import Module from "node:module";

/** The part of Node's module loader that is hooked. */
interface Loader {
    _load: (this: unknown, request: string, ...rest: readonly unknown[]) => unknown;
}

/**
 * What the SDK needs for functions that go into the state, and nowhere else: a package manager's model and the TypeScript
 * compiler, half of a worker's start. No component of ours has such functions; one that did would load them then.
 */
const deferred: readonly RegExp[] = [/^@npmcli\/arborist$/, /\/typescript-shim$/];

const loader = Module as unknown as Loader;
const load = loader._load;
loader._load = function (request, ...rest) {
    if (!deferred.some((pattern) => pattern.test(request))) return load.call(this, request, ...rest);
    let loaded: object | undefined;
    return new Proxy(
        {},
        {
            // Helpers of compiled modules copy every property of what isn't an ES module.
            get: (_, key): unknown =>
                key === "__esModule"
                    ? true
                    : Reflect.get((loaded ??= load.call(this, request, ...rest) as object), key),
        },
    );
};
