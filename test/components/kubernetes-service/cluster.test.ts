import { ofType, one, sourceOf } from "../recording";
import { existing, magnum, recordService } from "./fixture";

const name = "370100-kubernetes";

describe("a cluster that Magnum makes", () => {
    const { resources, outputs } = recordService(magnum);
    const template = one(resources, "ClusterTemplate", name).inputs;
    const cluster = one(resources, "Cluster", name);

    test("speaks TLS, is not offered to others, and has no public addresses", () => {
        expect(template).toMatchObject({ tlsDisabled: false, public: false, floatingIpEnabled: false });
        expect(cluster.inputs["floatingIpEnabled"]).toBe(false);
        expect(template).not.toHaveProperty("insecureRegistry");
    });

    test("has version, addresses and owner in its labels", () => {
        expect(template["labels"]).toMatchObject({
            kube_tag: "v1.29.3",
            calico_ipv4pool: "10.100.0.0/16",
            service_cluster_ip_range: "10.101.0.0/16",
            auto_scaling_enabled: "true",
            "egov:division": "370100",
            "egov:level": "S3A3G3",
        });
        expect(template["networkDriver"]).toBe("calico");
    });

    test("has a load balancer before several control-plane nodes only", () => {
        const { resources: single } = recordService({ ...magnum, masterCount: 1 });
        expect(
            [template, one(single, "ClusterTemplate", name).inputs].map((inputs) => inputs["masterLbEnabled"]),
        ).toEqual([true, false]);
        expect([cluster, one(single, "Cluster", name)].map(({ inputs }) => inputs["masterCount"])).toEqual([3, 1]);
    });

    test("has all its workers in node groups, each in its availability zone", () => {
        expect(cluster.inputs["nodeCount"]).toBe(0);
        const groups = ofType(resources, "NodeGroup").map(({ name: group, inputs }) => {
            const { nodeCount, minNodeCount, maxNodeCount, labels } = inputs;
            return [
                group,
                (labels as Record<string, string>)["availability_zone"],
                nodeCount,
                minNodeCount,
                maxNodeCount,
            ];
        });
        expect(groups).toEqual([
            [`${name}/workers-az1`, "az1", 3, 3, 6],
            [`${name}/workers-az2`, "az2", 2, 2, 2],
        ]);
        for (const group of ofType(resources, "NodeGroup"))
            expect(sourceOf(group.inputs["clusterId"])).toBe(cluster.urn);
    });

    test("leaves the count of a group that scales to the autoscaler, of no other", () => {
        const ignored = (group: string) => one(resources, "NodeGroup", `${name}/${group}`).ignoreChanges;
        expect(ignored("workers-az1")).toEqual(["nodeCount"]);
        expect(ignored("workers-az2")).toEqual([]);
        const { resources: fixed } = recordService({ ...magnum, nodeGroups: magnum.nodeGroups.slice(1) });
        expect(one(fixed, "ClusterTemplate", name).inputs["labels"]).toMatchObject({ auto_scaling_enabled: "false" });
    });

    test("keeps node groups as they are when their order changes", () => {
        const { resources: reversed } = recordService({ ...magnum, nodeGroups: [...magnum.nodeGroups].reverse() });
        const byUrn = (list: typeof resources) => new Map(list.map((resource) => [resource.urn, resource]));
        expect(byUrn(reversed)).toEqual(byUrn(resources));
    });

    test("is protected, and its kubeconfig secret wherever it goes", () => {
        expect(cluster.protect).toBe(true);
        expect(cluster.additionalSecretOutputs).toContain("kubeconfig");
        expect(outputs["kubeconfig"]).toMatchObject({ kind: "unknown", urn: cluster.urn, path: "kubeconfig" });
        const provider = one(resources, "kubernetes", name);
        expect(sourceOf(provider.inputs["kubeconfig"])).toBe(cluster.urn);
        expect(provider.inputs).not.toHaveProperty("context");
    });

    test("is told from another by its id, so that a renewed credential replaces nothing", () => {
        expect(sourceOf(one(resources, "kubernetes", name).inputs["clusterIdentifier"])).toBe(cluster.urn);
    });

    test("needs the OpenStack provider that the component was given", () => {
        for (const type of ["ClusterTemplate", "Cluster", "NodeGroup"])
            for (const resource of ofType(resources, type))
                expect(resource.provider).toMatch(/pulumi:providers:openstack::cloud/);
    });
});

describe("a cluster that is there already", () => {
    test("is reached by its context, and nothing of OpenStack is made", () => {
        const { resources, outputs } = recordService(existing);
        const provider = one(resources, "kubernetes", name);
        expect(provider.inputs).toMatchObject({ context: "egov-jinan", clusterIdentifier: "egov-jinan" });
        expect(provider.inputs).not.toHaveProperty("kubeconfig");
        expect(resources.filter((resource) => resource.type.startsWith("openstack:"))).toEqual([]);
        expect(outputs["kubeconfig"]).toEqual({ kind: "secret", value: "" });
    });

    test("may bring its kubeconfig, which is secret", () => {
        const { resources, outputs } = recordService({ ...existing, kubeconfig: "apiVersion: v1" });
        expect(one(resources, "kubernetes", name).inputs["kubeconfig"]).toEqual({
            kind: "secret",
            value: "apiVersion: v1",
        });
        expect(outputs["kubeconfig"]).toEqual({ kind: "secret", value: "apiVersion: v1" });
    });
});
