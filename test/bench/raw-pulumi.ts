import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FlatResource } from "./flatten";

/**
 * A Pulumi project without components that declares the same resources one by one with the stock SDK, on default
 * providers: the least that Pulumi itself has to do.
 */
export function writeRawPulumiProject(folder: string, root: string, resources: readonly FlatResource[]): void {
    mkdirSync(folder, { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    writeFileSync(
        join(folder, "Pulumi.yaml"),
        "name: raw\nruntime:\n  name: nodejs\n  options: { typescript: false }\n",
    );
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "raw", main: "index.js" }));
    writeFileSync(join(folder, "resources.json"), JSON.stringify(resources));
    writeFileSync(
        join(folder, "index.js"),
        `const pulumi = require("@pulumi/pulumi");
const versionOf = (sdk) => require(sdk + "/package.json").version.replace(/^v/, "");
const versions = { openstack: versionOf("@pulumi/openstack"), kubernetes: versionOf("@pulumi/kubernetes") };
const made = new Map();
const read = (resource, path) => path.split(/[.\\[\\]]+/).filter(Boolean).reduce((value, key) => value[key], resource);
const value = (v) => Array.isArray(v) ? v.map(value) : v !== null && typeof v === "object"
    ? ("reference" in v && "path" in v ? made.has(v.reference) ? read(made.get(v.reference), v.path) : "unknown" : Object.fromEntries(Object.entries(v).map(([k, x]) => [k, value(x)]))) : v;
// Properties that others read but that are not given, as the classes of the SDKs declare them.
const outputs = new Map();
const note = (v) => { if (v === null || typeof v !== "object") return; if ("reference" in v && "path" in v) { const known = outputs.get(v.reference) || {}; known[v.path.split(/[.\\[]/)[0]] = undefined; outputs.set(v.reference, known); } else Object.values(v).forEach(note); };
const resources = require("./resources.json");
resources.forEach((resource) => note(resource.inputs));
for (const { key, type, inputs } of resources) {
    const declared = { ...outputs.get(key) };
    delete declared.id;
    made.set(key, new pulumi.CustomResource(type, key, { ...declared, ...value(inputs) }, { version: versions[type.split(":")[0]] }));
}
`,
    );
}
