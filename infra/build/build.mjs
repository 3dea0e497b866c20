// Bundles the TypeScript sources into .build/, one file per program: `npm run build` (also after `npm ci`, and by itself when sources changed).
import { build } from "esbuild";
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { precompiledValidators } from "./precompiled-validators.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const output = join(root, ".build");
const staging = join(output, `staging-${process.pid}`);

/** The engine's SDK, of which a process must have one copy. */
const sdk = ["@pulumi/pulumi", "@pulumi/pulumi/*", "@pulumi/policy", "@grpc/grpc-js", "google-protobuf", "esbuild"];
/** Programs (name -> entry) that are bundled together, and what stays outside of them. */
const kinds = [
    {
        // Started for every run, stack or worker, and alone in their processes: file by file what they use takes a quarter of a second to
        // load, whole a tenth. Where a function goes into the state the SDK asks for the last two, which stay outside.
        programs: {
            "stack-worker": "infra/engine/worker/main.ts",
            "shared-rules": "infra/policy-packs/shared/main.ts",
            "language-host": "infra/toolchain/language-host/main.ts",
            "kubernetes-provider": "infra/toolchain/kubernetes-provider/main.ts",
        },
        outside: ["esbuild", "@npmcli/arborist", "typescript"],
    },
    {
        // They make resources on the recorder, which stands in for the SDK where that is asked for (recorder/install.ts). File by
        // file, the providers' classes would take each of two threads a sixteenth of a second.
        programs: { egov: "infra/cli/main.ts", share: "infra/synthesis/abreast/serve.ts" },
        outside: sdk,
    },
    {
        // Others start them with an SDK that is loaded already, and the providers' classes belong to that.
        programs: { program: "infra/program.ts", "policy-pack": "infra/policy-packs/main.ts" },
        outside: [...sdk, "@pulumi/*"],
    },
];

/** A source that changes while we build is newer than this, so the next run builds again. */
const started = new Date();
/** Programs named on the command line; all of them where none is named. */
const wanted = process.argv.slice(2);
const groups = kinds.map(({ programs, outside }) => ({
    outside,
    programs: Object.fromEntries(
        Object.entries(programs).filter(([name]) => wanted.length === 0 || wanted.includes(name)),
    ),
}));
const names = groups.flatMap(({ programs }) => Object.keys(programs));

const bundle = ({ programs, outside }) =>
    build({
        absWorkingDir: root,
        entryPoints: programs,
        outdir: staging,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        external: outside,
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
    await Promise.all(groups.filter(({ programs }) => Object.keys(programs).length > 0).map(bundle));
    for (const name of names) toAscii(join(staging, `${name}.js`));
    // V8's code of older builds (load.js): nothing reads it any more.
    rmSync(join(output, "code"), { recursive: true, force: true });
    // Moved file by file, each at once: a run that starts meanwhile reads a whole old or a whole new program.
    for (const name of names)
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
