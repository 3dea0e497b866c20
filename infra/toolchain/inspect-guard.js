"use strict";
// Node 20 never ends (or runs out of memory) when util.inspect colours the stack of an error that has a line such as
// `node_modules/@scope/file.ts`: a scoped package with one path segment after the scope. The SDK's source maps make exactly
// that of @pulumi/pulumi/resource.ts, and the SDK prints every uncaught error this way. Loaded before the SDK, so that a
// program that throws ends with its error.
const util = require("node:util");

const inspect = util.inspect;
const guarded = (value, options, ...others) =>
    util.types.isNativeError(value) && typeof options === "object" && options !== null && options.colors
        ? inspect(value, { ...options, colors: false })
        : inspect(value, options, ...others);
util.inspect = Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(inspect));
