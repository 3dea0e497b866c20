"use strict";
// Started by the wrappers in the cache (own/wrapper.ts): runs one of the project's own stand-ins for a Pulumi helper.
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { builtProgram } = require("../build/fresh.js");
const { loadProgram } = require("../build/load.js");

const [name] = process.argv.splice(2, 1);
if (name === "policy-runner") {
    // The engine starts it in the folder of the policy pack, which may have an SDK of its own.
    const fromPack = createRequire(join(process.cwd(), "package.json"));
    const runner = "@pulumi/pulumi/cmd/run-policy-pack";
    let path;
    try {
        path = fromPack.resolve(runner);
    } catch {
        path = require.resolve(runner);
    }
    require(path);
} else loadProgram(builtProgram(name, ["infra/toolchain"]), name);
