// Bundles the TypeScript sources into .build/, one file per program: `npm run build` (also after `npm ci`, and by itself when sources changed).
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { precompiledValidators } from "./precompiled-validators.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const output = join(root, ".build");
const staging = join(output, `staging-${process.pid}`);

/** Program name -> its entry. */
const programs = {
    egov: "infra/cli/main.ts",
    share: "infra/synthesis/abreast/serve.ts",
    program: "infra/program.ts",
    "stack-worker": "infra/engine/worker/main.ts",
    "policy-pack": "infra/policy-packs/main.ts",
    "language-host": "infra/toolchain/language-host/main.ts",
    "kubernetes-provider": "infra/toolchain/kubernetes-provider/main.ts",
};

/**
 * Started for every stack or worker, and alone in their processes: file by file what they use takes a quarter of a second to load,
 * whole a tenth. What others start with an SDK that is loaded already leaves it outside: there must be one copy of it.
 */
const whole = ["language-host", "kubernetes-provider", "stack-worker"];
/** Packages that stay outside of a program. Of a whole one the SDK asks for the last two where a function goes into the state. */
const outsideOf = (name) =>
    whole.includes(name)
        ? ["esbuild", "@npmcli/arborist", "typescript"]
        : ["@pulumi/*", "@grpc/grpc-js", "google-protobuf", "esbuild"];

/** A source that changes while we build is newer than this, so the next run builds again. */
const started = new Date();
/** Programs named on the command line; all of them where none is named. */
const wanted = process.argv.slice(2);
const entries = Object.fromEntries(
    Object.entries(programs).filter(
        ([name, file]) => existsSync(join(root, file)) && (wanted.length === 0 || wanted.includes(name)),
    ),
);

const bundle = (names) =>
    build({
        absWorkingDir: root,
        entryPoints: Object.fromEntries(names.map((name) => [name, entries[name]])),
        outdir: staging,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        external: outsideOf(names[0]),
        // V8's code cache (load.js) and import() don't go together in Node 20.
        supported: { "dynamic-import": false },
        sourcemap: "linked",
        sourcesContent: false,
        legalComments: "none",
        logLevel: "warning",
        loader: { ".csv": "text" },
        plugins: [precompiledValidators(join(root, "infra", "estate"))],
    });

/**
 * The bundler leaves characters in patterns as they are. One that is not ASCII makes V8 keep the whole text at two bytes a
 * character, and load.js read it as UTF-8: twice the time.
 */
function toAscii(file) {
    const text = readFileSync(file, "utf8");
    const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    writeFileSync(file, text.replace(/[\u0080-\uffff]/g, escaped), "latin1");
}

mkdirSync(staging, { recursive: true });
try {
    const names = Object.keys(entries);
    const groups = [names.filter((name) => whole.includes(name)), names.filter((name) => !whole.includes(name))];
    await Promise.all(groups.filter((group) => group.length > 0).map(bundle));
    for (const name of Object.keys(entries)) toAscii(join(staging, `${name}.js`));
    // V8's code of older builds (load.js): nothing reads it any more.
    rmSync(join(output, "code"), { recursive: true, force: true });
    // Moved file by file, each at once: a run that starts meanwhile reads a whole old or a whole new program.
    for (const name of Object.keys(entries))
        for (const end of [".js.map", ".js"]) {
            utimesSync(join(staging, name + end), started, started);
            renameSync(join(staging, name + end), join(output, name + end));
        }
} catch (error) {
    // esbuild has said already what is wrong with the sources.
    if (!("errors" in error)) console.error(error);
    process.exitCode = 1;
} finally {
    rmSync(staging, { recursive: true, force: true });
}
