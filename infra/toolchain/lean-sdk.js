"use strict";
// Loaded before the Pulumi SDK, whose start it halves. The SDK loads a package manager's model and the TypeScript compiler for
// functions that go into the state, which few programs have, and it readies ts-node for policy packs that say they have no
// TypeScript.
const Module = require("node:module");

/** Loaded when somebody asks something of them. */
const deferred = [/^@npmcli\/arborist$/, /^typescript$/, /\/typescript-shim$/];
/** What the SDK's runners of packs and plug-ins ask for, whatever the project says (`cmd/run` asks the same variable). */
const noTypeScript = [
    // The SDK brings old ones of both for projects that have none.
    [/(^|[\\/])ts-node(@[\d.]+)?$/, { VERSION: "0.0.0", register: () => undefined }],
    [/^typescript$|[\\/]typescript\.js$/, { version: "0.0.0" }],
    [/[\\/]typescript-shim$/, { parseConfigFileTextToJson: () => ({ config: {} }) }],
];
const runners = /[\\/]@pulumi[\\/]pulumi[\\/](tsutils|cmd[\\/]run-(policy-pack|plugin)[\\/]run)\.js$/;
const hasTypeScript = process.env.PULUMI_NODEJS_TYPESCRIPT === "true";

const load = Module._load;
Module._load = function (request, parent, ...rest) {
    if (!hasTypeScript && runners.test(parent?.filename ?? "")) {
        const [, nothing] = noTypeScript.find(([pattern]) => pattern.test(request)) ?? [];
        if (nothing !== undefined) return nothing;
    }
    if (!deferred.some((pattern) => pattern.test(request))) return load.call(this, request, parent, ...rest);
    let loaded;
    return new Proxy(
        {},
        {
            // Helpers of compiled modules copy every property of what isn't an ES module.
            get: (_, key) =>
                key === "__esModule" ? true : Reflect.get((loaded ??= load.call(this, request, parent, ...rest)), key),
        },
    );
};
