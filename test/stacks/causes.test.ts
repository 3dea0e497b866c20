import { causeOf, pathOf, stackCauses } from "../../infra/stacks/causes";
import { describeStacks } from "../../infra/stacks/describe";
import type { SourceLocation } from "../../infra/estate/location";
import { estateOf, estateParts, type EstateParts } from "./estate-fixture";
import { recordTenants } from "./tenants-recording";

const line = (number: number): SourceLocation => ({ file: "province.yaml", line: number, column: 1 });

/** Places of volumes and flows, in the form in which the loader gives them. */
const withParts = (parts: EstateParts): EstateParts => {
    parts.systems = parts.systems.map((system) => {
        const sources = new Map(system.partSources);
        (system.flows ?? []).forEach((_, index) =>
            sources.set(`flow/${index}`, line(system.source.line + 100 + index)),
        );
        if (system.id === "budget") sources.set("volume/db/data", line(199));
        return { ...system, partSources: sources };
    });
    return parts;
};
const estate = estateOf(withParts(estateParts()));

function causesIn(name: string): (type: string, resource: string) => number {
    const definition = describeStacks(estate).find((stack) => stack.name === name);
    if (definition === undefined) throw new Error(`no stack ${name}`);
    const causes = stackCauses(estate, definition);
    const { resources } = recordTenants(name.replace("tenants-", ""), withParts);
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    return (type, resource) => {
        const found = resources.find((each) => each.type.endsWith(`:${type}`) && each.name === resource);
        if (found === undefined) throw new Error(`no ${type} ${resource}`);
        const cause = causes(pathOf(found, byUrn));
        expect(causeOf(estate, definition, pathOf(found, byUrn))).toEqual(cause);
        return cause.line;
    };
}

// In the fixture a system's parts stand on the lines below its own, in the order tiers or workloads, endpoints.
test.each([
    ["Stack", "egov-cloud-tenants-370000", 1],
    ["openstack", "openstack-370000", 2],
    ["kubernetes", "kubernetes-370000", 2],
    ["StackReference", "platform-370000", 2],
    ["Project", "370000", 1],
    ["DepartmentTenancy", "finance", 10],
    ["openstack", "finance", 10],
    ["RoleAssignment", "finance/operators/member", 10],
    ["Subnet", "finance/internet", 10],
    ["BusinessSystem", "budget", 20],
    ["SecGroup", "budget/app", 21],
    ["Instance", "budget/db-3", 22],
    ["Port", "budget/app-1", 21],
    ["ServerGroup", "budget/db", 22],
    ["Volume", "budget/db-1/data", 199],
    ["VolumeAttach", "budget/db-1/data", 199],
    ["LoadBalancer", "budget", 20],
    ["SecretV1", "budget/private-key", 20],
    ["Listener", "budget/portal", 23],
    ["Members", "budget/portal", 23],
    ["SecGroupRule", "budget/app/balanced/tcp-8080", 23],
    ["SecGroupRule", "budget/db/from-app/tcp-5432", 120],
    ["SecGroupRule", "budget/app/to-db/tcp-5432", 120],
    // Opened because of what the system "records" declares.
    ["SecGroupRule", "budget/db/to-records/tcp-9000", 170],
    ["Namespace", "portal", 40],
    ["Deployment", "portal/web", 41],
    ["StatefulSet", "portal/store", 42],
    ["NetworkPolicy", "portal/store", 42],
    ["NetworkPolicy", "portal/default-deny", 40],
    ["Service", "portal/web", 41],
    ["Ingress", "portal/site", 43],
    ["Secret", "portal/certificate", 40],
])("%s %s comes from line %i", (type, resource, expected) => {
    expect(causesIn("tenants-370000")(type, resource)).toBe(expected);
});

test("flows from other systems come from the system that declares them", () => {
    const cause = causesIn("tenants-370400");
    expect(cause("SecGroupRule", "records/app/from-budget/tcp-9000")).toBe(170);
    expect(cause("SecGroupRule", "records/app/from-portal/tcp-9002")).toBe(172);
    // "budget" declares it; its endpoint offers the port.
    expect(cause("SecGroupRule", "registry/web/to-budget/tcp-443")).toBe(121);
    expect(cause("openstack", "openstack-370481")).toBe(2);
});

test("what says nothing of its own comes from the stack's division or platform", () => {
    const [platform] = describeStacks(estate);
    if (platform === undefined) throw new Error("no stack");
    expect(causeOf(estate, platform, [{ type: "x:y:Z", name: "370000" }])).toEqual(platform.source);
    expect(causeOf(estate, platform, [])).toEqual(platform.source);
    expect(
        causeOf(estate, platform, [
            { type: "egov:platform:CloudPlatform", name: "370481" },
            { type: "openstack:identity/project:Project", name: "370000" },
        ]),
    ).toEqual(estate.platforms.get("370481")?.source);
});
