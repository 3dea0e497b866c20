// Four groups of tests; `egov-cloud`'s test runner (infra/bin/test.js) and `npx jest --config .config/jest.config.cjs` both use them.
const path = require("node:path");

const root = path.join(__dirname, "..");
/** Packages that ship only as ES modules and so have to be transformed for jest. */
const esModules = [
    "execa",
    "p-queue",
    "p-timeout",
    "eventemitter3",
    "listr2",
    "is-plain-obj",
    "is-stream",
    "is-unicode-supported",
    "get-stream",
    "human-signals",
    "npm-run-path",
    "parse-ms",
    "path-key",
    "pretty-ms",
    "strip-final-newline",
    "unicorn-magic",
    "yoctocolors",
    "figures",
    "@sindresorhus/merge-streams",
    "@sec-ant/readable-stream",
    "cli-truncate",
    "log-update",
    "rfdc",
    "wrap-ansi",
    "ansi-escapes",
    "cli-cursor",
    "restore-cursor",
    "onetime",
    "mimic-function",
    "slice-ansi",
    "string-width",
    "strip-ansi",
    "ansi-regex",
    "ansi-styles",
    "emoji-regex",
    "get-east-asian-width",
    "is-fullwidth-code-point",
    "colorette",
    "environment",
    "@kubernetes/client-node",
    "openid-client",
    "oauth4webapi",
    "jose",
];

const shared = {
    rootDir: root,
    transform: {
        "\\.csv$": path.join(__dirname, "text-transform.cjs"),
        "/estate/validate/validators\\.ts$": path.join(__dirname, "validators-transform.mjs"),
        "^.+\\.(ts|m?js)$": [
            "@swc/jest",
            {
                jsc: { parser: { syntax: "typescript" }, target: "es2022" },
                module: { type: "commonjs" },
                sourceMaps: "inline",
            },
        ],
    },
    transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
    modulePathIgnorePatterns: ["<rootDir>/.build"],
    testEnvironment: "node",
};
/** What the SDK loads for functions that go into the state, and for programs that start engines: a second in every file of tests. */
const leanSdk = {
    "^@npmcli/arborist$": path.join(__dirname, "nothing.cjs"),
    "/typescript-shim$": path.join(__dirname, "nothing.cjs"),
    "^\\./automation$": path.join(__dirname, "nothing.cjs"),
};
/** Component code runs on the recording runtime in place of the Pulumi SDK. */
const recorded = {
    "^@pulumi/pulumi$": "<rootDir>/infra/recorder/pulumi.ts",
    "^@pulumi/pulumi/runtime$": "<rootDir>/infra/recorder/runtime.ts",
};

module.exports = {
    rootDir: root,
    projects: [
        {
            ...shared,
            displayName: "unit",
            moduleNameMapper: leanSdk,
            testMatch: ["<rootDir>/test/{infra,policies,fuzz}/**/*.test.ts"],
        },
        {
            ...shared,
            displayName: "recorded",
            moduleNameMapper: recorded,
            testMatch: ["<rootDir>/test/{components,stacks,golden}/**/*.test.ts"],
        },
        { ...shared, displayName: "cli", testMatch: ["<rootDir>/test/cli/**/*.test.ts"] },
        { ...shared, displayName: "e2e", testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] },
    ],
};
