import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// The cruiser is a process of its own, and the machine may be busy with other tests.
jest.setTimeout(60_000);

const root = join(__dirname, "..", "..", "..");
const cruiser = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
const config = join(root, ".config", "dependency-cruiser.cjs");

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "egov-arrows-"));
    writeFileSync(
        join(folder, "tsconfig.json"),
        '{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext" } }',
    );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
    readonly summary: {
        readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    };
}

/** Names of the rules that a small project breaks, as `rule file`. */
function broken(name: string, files: Readonly<Record<string, string>>): string[] {
    const project = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(project, path)), { recursive: true });
        writeFileSync(join(project, path), text);
    }
    writeFileSync(
        join(project, "tsconfig.json"),
        '{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext" } }',
    );
    const folders = [...new Set(Object.keys(files).map((path) => path.split("/")[0] ?? ""))];
    const args = [cruiser, "--config", config, "--output-type", "json", ...folders];
    const { summary } = JSON.parse(execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" })) as Report;
    return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`).sort();
}

it("lets the allowed arrows pass", () => {
    const files = {
        "infra/estate/model.ts": "export interface EstateModel { a: 1 }",
        "infra/stacks/build.ts": 'import { c } from "../../components/c"; export const b = c;',
        "components/c.ts":
            'import type { EstateModel } from "../infra/estate/model"; export const c = {} as EstateModel;',
        "infra/engine/run.ts": 'import { b } from "../stacks/build"; export const r = b;',
        "infra/cli/main.ts": 'import { r } from "../engine/run"; import "../../policies/p"; export const m = r;',
        "policies/p.ts":
            'import type { EstateModel } from "../infra/estate/model"; export const p = {} as EstateModel;',
    };
    expect(broken("good", files)).toEqual([]);
});

it("catches every arrow that goes the wrong way", () => {
    const files = {
        "infra/engine/run.ts": "export const r = 1;",
        "infra/cli/main.ts": "export const m = 1;",
        "infra/recorder/record.ts": "export const c = 1;",
        "infra/report/r.ts": 'import { m } from "../cli/main"; export const x = m;',
        "infra/stacks/s.ts": 'import { r } from "../engine/run"; export const x = r;',
        "infra/estate/e.ts": 'import { x } from "../stacks/s"; export const y = x;',
        "infra/engine/e.ts": 'import { p } from "../../policies/p"; export const y = p;',
        "infra/drill/d.ts": 'import { m } from "../cli/main"; export const x = m;',
        "infra/drill/f.ts": 'import { readFileSync } from "node:fs"; export const b = readFileSync;',
        "infra/drill/files/f.ts": 'import { readFileSync } from "node:fs"; export const b = readFileSync;',
        "components/a.ts": 'import { r } from "../infra/engine/run"; export const a = r;',
        "components/b.ts": 'import { readFileSync } from "node:fs"; export const b = readFileSync;',
        "components/c.ts": 'import { env } from "node:process"; export const c = env;',
        "components/d.ts": 'import { c } from "../infra/recorder/record"; export const d = c;',
        "policies/p.ts": "export const p = 1;",
        "policies/q.ts": 'import { r } from "../infra/engine/run"; export const q = r;',
        "policies/r.ts": 'import { readFile } from "fs/promises"; export const q = readFile;',
        "components/x.ts": 'import { y } from "./y"; export const x = () => y;',
        "components/y.ts": 'import { x } from "./x"; export const y = () => x;',
    };
    expect(broken("bad", files)).toEqual([
        "components-know-no-infra components/a.ts",
        "components-know-no-infra components/d.ts",
        "components-read-no-files components/b.ts",
        "components-read-no-files components/c.ts",
        "drills-are-pure infra/drill/f.ts",
        "drills-know-no-surface infra/drill/d.ts",
        "engine-knows-no-policies infra/engine/e.ts",
        "estate-stands-alone infra/estate/e.ts",
        "no-cycles components/x.ts",
        "nothing-knows-the-cli infra/drill/d.ts",
        "nothing-knows-the-cli infra/report/r.ts",
        "policies-know-resources-and-estate policies/q.ts",
        "policies-read-no-files policies/r.ts",
        "stacks-know-no-engine infra/stacks/s.ts",
    ]);
});
