// `npm run bench`: bundles the benchmark and runs it. Peers that are not on this machine are printed as not run.
import { execFileSync, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
execFileSync(process.execPath, [join(root, "infra/build/build.mjs")], { cwd: root, stdio: "inherit" });
const output = join(root, ".build");
await build({
    absWorkingDir: root,
    entryPoints: { bench: "test/bench/bench.ts", "bench-run-rules": "test/bench/policies/run-rules.ts" },
    outdir: output,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    loader: { ".csv": "text" },
    external: ["@pulumi/*", "@grpc/grpc-js", "google-protobuf", "@kubernetes/client-node", "esbuild"],
    logLevel: "error",
});
process.exit(
    spawnSync(process.execPath, [join(output, "bench.js"), ...process.argv.slice(2)], { cwd: root, stdio: "inherit" })
        .status ?? 1,
);
