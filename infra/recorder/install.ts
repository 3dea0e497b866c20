import Module from "node:module";
import * as standIn from "./pulumi";
import * as runtime from "./runtime";

/** The part of Node's module loader that is hooked. */
interface Loader {
    _load: (this: unknown, request: string, ...rest: readonly unknown[]) => unknown;
}

/** Modules of the SDK that have a stand-in. Others (`automation`, `proto`, `version`) stay the real ones. */
const standIns = new Map<string, unknown>([
    ["", asModule(standIn)],
    ["/index", asModule(standIn)],
    ["/runtime", asModule(runtime)],
    ["/runtime/index", asModule(runtime)],
    ...["/output", "/resource", "/config", "/errors", "/metadata", "/stackReference"].map(
        (path) => [path, asModule(standIn)] as const,
    ),
    ["/asset", asModule(standIn.asset)],
    ["/log", asModule(standIn.log)],
]);

const ownPackage = "./package.json";
/** Module -> what is in the package.json beside it. */
const packages = new WeakMap<object, unknown>();

let uninstall: (() => void) | undefined;

/**
 * Puts the recorder in the place of `@pulumi/pulumi` for every CommonJS module that is loaded from now on: call it before
 * components and provider SDKs load. Modules loaded earlier keep the real SDK. Calling it again does nothing.
 *
 * @returns a function that takes the recorder away again
 */
export function installRecorder(): () => void {
    if (uninstall !== undefined) return uninstall;
    const loader = Module as unknown as Loader;
    const original = loader._load;
    loader._load = function (request, ...rest) {
        if (request.startsWith("@pulumi/pulumi")) {
            const found = standIns.get(request.slice("@pulumi/pulumi".length).replace(/\.js$/, ""));
            if (found !== undefined) return found;
        }
        const [parent] = rest;
        // A provider's SDK asks for its own version whenever a resource is made, which takes as long as making it.
        if (request !== ownPackage || typeof parent !== "object" || parent === null)
            return original.call(this, request, ...rest);
        if (!packages.has(parent)) packages.set(parent, original.call(this, request, ...rest));
        return packages.get(parent);
    };
    uninstall = () => {
        loader._load = original;
        uninstall = undefined;
    };
    return uninstall;
}

/** Module objects as `require` gives them to code that was compiled from ES modules. */
function asModule(exports: object): object {
    return Object.defineProperty({ ...exports }, "__esModule", { value: true });
}
