// Lint rules of the project: `npm run lint`. Layout is prettier's business, arrows between folders dependency-cruiser's.
import tseslint from "typescript-eslint";
import eslint from "@eslint/js";

const noDefaultExport = {
    selector: "ExportDefaultDeclaration",
    message: "Use a named export, so that a thing has one name everywhere.",
};

export default tseslint.config(
    { ignores: [".build/**", "node_modules/**", "**/*.generated.ts", "**/*.d.ts", "test/**/fixtures/**"] },
    eslint.configs.recommended,
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: {
            parserOptions: { project: "./tsconfig.json", tsconfigRootDir: `${import.meta.dirname}/..` },
        },
        rules: {
            "no-restricted-syntax": ["error", noDefaultExport],
            "no-control-regex": "off",
            "@typescript-eslint/no-explicit-any": "error",
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
            "@typescript-eslint/require-await": "off",
            "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
            // Interfaces here are bags of functions; nothing reads `this` in them.
            "@typescript-eslint/unbound-method": "off",
            "@typescript-eslint/no-unnecessary-type-assertion": "off",
        },
    },
    {
        // Jest's matchers are typed `any`.
        files: ["test/**/*.ts"],
        rules: {
            "@typescript-eslint/no-explicit-any": "off",
            "@typescript-eslint/no-unsafe-argument": "off",
            "@typescript-eslint/no-unsafe-assignment": "off",
            "@typescript-eslint/no-unsafe-call": "off",
            "@typescript-eslint/no-unsafe-member-access": "off",
            "@typescript-eslint/no-unsafe-return": "off",
            "@typescript-eslint/no-base-to-string": "off",
            "@typescript-eslint/no-require-imports": "off",
            "@typescript-eslint/consistent-type-imports": "off",
            "@typescript-eslint/explicit-module-boundary-types": "off",
        },
    },
    {
        files: ["**/*.{js,cjs,mjs}"],
        languageOptions: { globals: nodeGlobals() },
        rules: { "no-unused-vars": ["error", { argsIgnorePattern: "^_" }] },
    },
);

function nodeGlobals() {
    const names = [
        "process",
        "console",
        "Buffer",
        "performance",
        "__dirname",
        "__filename",
        "require",
        "module",
        "URL",
        "setTimeout",
        "clearTimeout",
        "setInterval",
        "clearInterval",
        "AbortController",
    ];
    return Object.fromEntries(names.map((name) => [name, "readonly"]));
}
