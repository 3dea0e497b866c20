import type { EstateModel } from "../../../infra/estate/model";
import { stackGraph } from "../../../infra/engine/graph";
import { networkModel, reach, type NetworkModel, type Service } from "../../../infra/network/reach";
import { servicesOf } from "../../../infra/network/connections";
import { ResourceReading } from "../../../infra/network/resources/reading";
import { describeStacks } from "../../../infra/stacks/describe";
import { synthesiseStacks } from "../../../infra/synthesis/synthesise";
import { ruleContext } from "../../../policies/kernel/context";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { StackResource } from "../../../policies/kernel/rule";
import { busy, changedEstate } from "../../support/network-estates";

/** Resources of all stacks of an estate, made in process. */
async function resourcesOf(estate: EstateModel): Promise<StackResource[]> {
    const graph = stackGraph(describeStacks(estate));
    if (!graph.ok) throw new Error("the estate has a cycle");
    // What stands by at the recovery site has the owners of what runs at home; the answers are about home.
    const home = graph.value.order.filter((stack) => !/^(dr|standby)-/.test(stack));
    const stacks = await synthesiseStacks(estate, graph.value, home);
    return stacks.flatMap(({ stack, resources }) => resources.map((resource) => ({ ...resource, stack })));
}

function readingOf(estate: EstateModel, resources: readonly StackResource[]): ResourceReading {
    const graph = stackGraph(describeStacks(estate));
    if (!graph.ok) throw new Error("the estate has a cycle");
    const stacks = graph.value.stacks;
    const index = new ResourceIndex(resources);
    return new ResourceReading(
        ruleContext({ estate, asOf: "2026-11-24", resources: index, stackOf: ({ stack }) => stacks.get(stack)! }),
    );
}

/** Every port at which anybody answers, and one at which nobody does. */
function services(network: NetworkModel): Service[] {
    const all = [...network.places.values()].flatMap((place) => servicesOf(network, place));
    const named = [...all, { protocol: "tcp", port: 22 }, { protocol: "udp", port: 53 }] as const;
    return [...new Map(named.map((service) => [`${service.protocol}/${service.port}`, service])).values()];
}

/** What the two readings say differently, for all pairs of places and all services. */
function differences(
    estate: EstateModel,
    resources: readonly StackResource[],
): { compared: Map<string, number>; different: string[] } {
    const network = networkModel(estate);
    const reading = readingOf(estate, resources);
    const compared = new Map<string, number>();
    const different: string[] = [];
    const spots = [...network.places.values()].map((place) => {
        const spot = reading.spot(place.id, place.addresses.cidr);
        if (spot === undefined) throw new Error(`${place.id} has no resources`);
        return { place, spot };
    });
    for (const service of services(network))
        for (const from of spots)
            for (const to of spots) {
                if (from === to) continue;
                const declared = reach(network, from.place, to.place, service).verdict;
                const made = reading.reach(from.spot, to.spot, service);
                compared.set(declared, (compared.get(declared) ?? 0) + 1);
                if (declared !== made)
                    different.push(
                        `${from.place.id} -> ${to.place.id} ${service.protocol}/${service.port}: declared ${declared}, resources ${made}`,
                    );
            }
    return { compared, different };
}

describe.each([
    ["the estate for learning", () => changedEstate()],
    ["the estate for learning without an extranet", () => changedEstate(undefined, { extranet: false })],
    ["machines and containers that talk in every way", () => changedEstate(busy)],
])("%s", (_, make) => {
    it("is reached through its resources as it declares, for all pairs", async () => {
        const estate = make();
        const { compared, different } = differences(estate, await resourcesOf(estate));
        expect(different).toEqual([]);
        for (const verdict of ["yes", "no", "partly", "unknown"]) expect(compared.get(verdict)).toBeGreaterThan(0);
    });
});

describe("a resource that opens something is found", () => {
    let estate: EstateModel;
    let resources: readonly StackResource[];
    beforeAll(async () => {
        estate = changedEstate();
        resources = await resourcesOf(estate);
    });

    const named = (type: string, name: string): StackResource => {
        const found = resources.find((one) => one.type.endsWith(`:${type}`) && one.name === name);
        if (found === undefined) throw new Error(`there is no ${type} ${name}`);
        return found;
    };
    const without = (...gone: StackResource[]): StackResource[] => resources.filter((one) => !gone.includes(one));
    /** The resources with some inputs of one changed. */
    const changed = (one: StackResource, inputs: StackResource["inputs"]): StackResource[] => [
        ...without(one),
        { ...one, inputs: { ...one.inputs, ...inputs } },
    ];
    const more = (one: StackResource, inputs: StackResource["inputs"], dependencies = {}): StackResource[] => [
        ...resources,
        {
            ...one,
            urn: `${one.urn}-more`,
            name: `${one.name}-more`,
            inputs: { ...one.inputs, ...inputs },
            propertyDependencies: { ...one.propertyDependencies, ...dependencies },
        },
    ];

    it.each<[string, () => StackResource[], string]>([
        [
            "a wider rule of a security group",
            () =>
                more(
                    named("SecGroupRule", "sd-budget/db/from-app/tcp-5432"),
                    { remoteGroupId: null, remoteIpPrefix: "10.137.0.0/18" },
                    { remoteGroupId: [] },
                ),
            "370000/dedicated -> sd-budget/db tcp/5432: declared no, resources yes",
        ],
        [
            "a rule for all ports",
            () =>
                changed(named("SecGroupRule", "sd-budget/app/balanced/tcp-8080"), { portRangeMin: 0, portRangeMax: 0 }),
            "sd-finance/dedicated -> sd-budget/app tcp/22: declared no, resources yes",
        ],
        [
            "a port without port security",
            () => changed(named("Port", "rizhao-permits/web-1"), { portSecurityEnabled: false }),
            "ju-agriculture/common -> rizhao-permits/web tcp/22: declared no, resources yes",
        ],
        [
            "default rules that stay",
            () => changed(named("SecGroup", "sd-budget/db"), { deleteDefaultRules: false }),
            "sd-budget/db -> 370000/dedicated tcp/443: declared no, resources yes",
        ],
        [
            "more clients of a listener",
            () => changed(named("Listener", "jinan-records/api"), { allowedCidrs: [] }),
            "370000/common -> jinan-records/app tcp/443: declared no, resources yes",
        ],
        [
            "fewer clients of a listener",
            () => changed(named("Listener", "jinan-records/api"), { allowedCidrs: ["10.37.64.0/26"] }),
            "lixia-services/common -> jinan-records/app tcp/443: declared yes, resources no",
        ],
        [
            "a router interface in another zone",
            () => {
                const { inputs, propertyDependencies } = named("RouterInterface", "sd-finance/common");
                return more(
                    named("RouterInterface", "sd-finance/dedicated"),
                    { subnetId: inputs["subnetId"] ?? null },
                    { subnetId: propertyDependencies["subnetId"] ?? [] },
                );
            },
            "sd-finance/common -> sd-finance/dedicated tcp/22: declared no, resources yes",
        ],
        [
            "a router that shows the addresses behind it",
            () => changed(named("Router", "sd-finance/dedicated"), { enableSnat: true }),
            "370000/dedicated -> sd-finance/dedicated tcp/22: declared yes, resources unknown",
        ],
        [
            "a tunnel for more addresses",
            () => {
                const group = resources.find(
                    ({ type, inputs }) =>
                        type.endsWith(":EndpointGroup") &&
                        JSON.stringify(inputs["endpoints"]).includes("10.137.128.0/26"),
                );
                if (group === undefined) throw new Error("no tunnel leads to the offices of the line");
                return changed(group, { endpoints: ["10.137.128.0/26", "10.37.128.0/24"] });
            },
            "371100/common -> sd-finance/dedicated tcp/22: declared no, resources yes",
        ],
        [
            "a port more that a secure access gateway opens",
            () =>
                more(named("SecGroupRule", "sd-citizens/common/egress-tcp-8443"), {
                    portRangeMin: 22,
                    portRangeMax: 22,
                }),
            "internet -> 370000/common tcp/22: declared no, resources yes",
        ],
        [
            "missing policies",
            () =>
                without(
                    named("NetworkPolicy", "sd-portal/default-deny"),
                    named("NetworkPolicy", "sd-portal/name-service"),
                ),
            "sd-portal/store -> 370000/internet tcp/22: declared no, resources yes",
        ],
        [
            "a policy for everybody",
            () => {
                const policy = named("NetworkPolicy", "sd-portal/web");
                const spec = policy.inputs["spec"] as StackResource["inputs"];
                return changed(policy, { spec: { ...spec, egress: [{}] } });
            },
            "sd-portal/web -> 370000/internet tcp/22: declared no, resources yes",
        ],
        [
            "fewer clients of an ingress",
            () => {
                const ingress = named("Ingress", "sd-portal/site");
                const metadata = ingress.inputs["metadata"] as StackResource["inputs"];
                const annotations = { "nginx.ingress.kubernetes.io/whitelist-source-range": "172.20.63.0/24" };
                return changed(ingress, { metadata: { ...metadata, annotations } });
            },
            "370000/internet -> sd-portal/web tcp/443: declared yes, resources partly",
        ],
    ])("%s", (_, make, expected) => {
        expect(differences(estate, make()).different.join("\n")).toContain(expected);
    });
});
