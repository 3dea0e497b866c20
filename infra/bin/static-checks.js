"use strict";
// What is checked without running the product. Each is one test in the summary.
const { join } = require("node:path");

const sources = ["infra", "components", "policies", "test"];
const modules = (...path) => join("node_modules", ...path);

const staticChecks = [
    { name: "generated-types", args: [join("infra", "build", "generate-types.mjs"), "--check"] },
    { name: "typescript", args: [modules("typescript", "bin", "tsc"), "-p", "."] },
    {
        name: "eslint",
        args: [modules("eslint", "bin", "eslint.js"), "--config", ".config/eslint.config.mjs", ...sources],
    },
    {
        name: "dependencies",
        args: [
            modules("dependency-cruiser", "bin", "dependency-cruise.mjs"),
            "--config",
            ".config/dependency-cruiser.cjs",
            ...sources,
        ],
    },
    {
        name: "prettier",
        args: [modules("prettier", "bin", "prettier.cjs"), "--check", "--log-level", "warn", ...sources, ".config"],
    },
];

module.exports = { staticChecks };
