import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clusterVersions, oldestEngine, oldestGo, versions } from "../../../infra/toolchain/versions";

const root = join(__dirname, "..", "..", "..");
const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");
const installed = (name: string): string =>
    (JSON.parse(read("node_modules", name, "package.json")) as { version: string }).version;

test("the tools belong to the SDKs that are installed", () => {
    expect(versions.openstack).toBe(installed("@pulumi/openstack").replace(/^v/, ""));
    expect(versions.kubernetes).toBe(installed("@pulumi/kubernetes"));
    expect(oldestEngine).toBe(installed("@pulumi/pulumi"));
});

test("the oldest Go is the one that the modules ask for", () => {
    for (const folder of ["engine", "openstack"])
        expect(read("infra", "toolchain", "go", folder, "go.mod")).toContain(`\ngo ${oldestGo}\n`);
});

test("the sandbox's Kubernetes is of the versions that its modules require", () => {
    const required = (folder: string): string => read("infra", "toolchain", "go", folder, "go.mod");
    expect(required("etcd")).toContain(`require go.etcd.io/etcd/server/v3 v${clusterVersions.etcd}\n`);
    expect(required("kwok")).toContain(`require sigs.k8s.io/kwok v${clusterVersions.kwok}\n`);
    const kubernetes = required("kubernetes");
    expect(kubernetes).toContain(`require k8s.io/kubernetes v${clusterVersions.kubernetes}\n`);
    const staging = [...kubernetes.matchAll(/^\tk8s\.io\/\S+ => k8s\.io\/\S+ (\S+)$/gm)].map(([, version]) => version);
    expect(new Set(staging)).toEqual(new Set([`v0${clusterVersions.kubernetes.slice(1)}`]));
    expect(staging).toHaveLength(33);
});

test("every resource type of @pulumi/openstack is served by the plug-in that is built, under the same token", () => {
    const tokens = new Set(
        Object.values(
            JSON.parse(read("infra", "toolchain", "go", "openstack", "tokens.json")) as Record<string, string>,
        ),
    );
    const index = read("node_modules", "@pulumi", "openstack", "index.js");
    expect(index).toContain("exports");
    const missing: string[] = [];
    for (const type of sdkTypes()) if (!tokens.has(type)) missing.push(type);
    expect(missing).toEqual([]);
    expect(tokens.size).toBeGreaterThan(100);
});

/** Type tokens of all resource classes of @pulumi/openstack, from its own modules. */
function sdkTypes(): string[] {
    const openstack =
        jest.requireActual<Record<string, Record<string, { __pulumiType?: string }>>>("@pulumi/openstack");
    const types: string[] = [];
    for (const [name, module] of Object.entries(openstack)) {
        if (typeof module !== "object" || module === null || name === "types" || name === "config") continue;
        for (const key of Object.keys(module)) {
            const type = module[key]?.__pulumiType;
            if (typeof type === "string") types.push(type);
        }
    }
    return types;
}
