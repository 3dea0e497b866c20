import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { successors } from "../../../policies/bypass/successors";
import { typesAreCurrent } from "../../../policies/bypass/types-are-current";
import { unknownValue } from "../support/fixtures";
import { describeRule } from "../support/rule-cases";

describeRule(typesAreCurrent, {
    good: [...new Set(successors.values())].map((type) => ({ name: type, resources: [{ type }] })),
    bad: [...successors.keys()].map((type) => ({ name: type, code: "hasSuccessor", resources: [{ type }] })),
    unknown: [
        {
            name: "whose it is",
            resources: [{ type: "openstack:compute/secGroup:SecGroup", inputs: { tags: unknownValue } }],
        },
    ],
    notApplicable: [{ name: "a type without a twin", resources: [{ type: "openstack:compute/flavor:Flavor" }] }],
});

/** Resource types of an installed package. */
function typesOf(packageName: string): Set<string> {
    const root = join(__dirname, "..", "..", "..", "node_modules", "@pulumi", packageName);
    const found = new Set<string>();
    for (const file of readdirSync(root, { recursive: true, encoding: "utf8" })) {
        if (!file.endsWith(".js") || file.includes("node_modules")) continue;
        const type = /__pulumiType = '([^']+)'/.exec(readFileSync(join(root, file), "utf8"))?.[1];
        if (type !== undefined) found.add(type);
    }
    return found;
}

describe("the table of twins", () => {
    const types = new Set([...typesOf("openstack"), ...typesOf("kubernetes")]);
    const form = /^(openstack:\w+\/\w+:)(\w+?)V\d$/;

    it("leads to types that there are, and none of them on", () => {
        const all = [...successors.values()];
        expect(all.filter((type) => !types.has(type))).toEqual([]);
        expect(all.filter((type) => successors.has(type))).toEqual([]);
    });

    it("has every OpenStack type that is there with and without a version, or in two", () => {
        const names = new Map<string, string[]>();
        for (const type of types) {
            if (!type.startsWith("openstack:")) continue;
            const module = type.slice(0, type.indexOf("/"));
            const name = (form.exec(type)?.[2] ?? type.slice(type.lastIndexOf(":") + 1)).toLowerCase();
            names.set(`${module}/${name}`, [...(names.get(`${module}/${name}`) ?? []), type]);
        }
        const twins = [...names.values()].filter((list) => list.length > 1);
        expect(twins.length).toBeGreaterThan(5);
        // Of each set of twins all but one are on the table.
        expect(twins.filter((list) => list.filter((type) => !successors.has(type)).length !== 1)).toEqual([]);
    });

    it("has the old versions of all kinds that rules of these packs read", () => {
        const old =
            /^kubernetes:(apps|batch|extensions|networking\.k8s\.io|policy|rbac\.authorization\.k8s\.io)\/v\d+(alpha|beta)\d+:(\w+)$/;
        const known = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "CronJob", "Ingress", "NetworkPolicy"];
        const missing = [...types].filter((type) => {
            const kind = old.exec(type)?.[3];
            return kind !== undefined && known.includes(kind) && !successors.has(type);
        });
        expect(missing).toEqual([]);
    });
});
