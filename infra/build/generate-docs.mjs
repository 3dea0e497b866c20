// Writes docs/policies from the rules: `npm run docs`. A test keeps it current (test/infra/report/docs). What checks of others
// find stands with their cases: test/policies/foreign writes and holds that page.
import { build } from "esbuild";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = join(root, "docs", "policies");
mkdirSync(join(root, ".build"), { recursive: true });
const staging = mkdtempSync(join(root, ".build", "docs-"));
try {
    const outfile = join(staging, "pages.cjs");
    await build({
        absWorkingDir: root,
        entryPoints: ["infra/report/docs/all-policy-pages.ts"],
        outfile,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        logLevel: "warning",
        loader: { ".csv": "text" },
    });
    const { allPolicyPages } = createRequire(import.meta.url)(outfile);
    const pages = allPolicyPages();
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
        if (!pages.has(name) && !name.startsWith("foreign-checks.")) rmSync(join(folder, name));
    for (const [name, text] of pages) writeFileSync(join(folder, name), text);
    console.log(`${pages.size} pages in docs/policies`);
} catch (error) {
    // esbuild has said already what is wrong with the sources.
    if (!("errors" in error)) console.error(error);
    process.exitCode = 1;
} finally {
    rmSync(staging, { recursive: true, force: true });
}
