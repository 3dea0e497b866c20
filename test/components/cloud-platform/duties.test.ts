import { ofType, one, sourceOf } from "../recording";
import { fullArgs, platformResources } from "./fixture";

const resources = platformResources();
const nameOf = (urn: string | undefined) =>
    resources.find((resource) => resource.urn === urn)?.name.replace("370100/", "");

/** [group, project, role]; built-in roles by their ids. */
const assignments = ofType(resources, "RoleAssignment").map(({ inputs }) => {
    const role = inputs["roleId"];
    return [
        nameOf(sourceOf(inputs["groupId"])),
        nameOf(sourceOf(inputs["projectId"])),
        typeof role === "string" ? role : nameOf(sourceOf(role)),
    ];
});

test("roles go to groups, in the platform's two projects only", () => {
    expect(assignments.length).toBeGreaterThan(0);
    for (const { inputs } of ofType(resources, "RoleAssignment")) {
        expect(inputs).not.toHaveProperty("userId");
        expect(inputs).not.toHaveProperty("domainId");
    }
    expect(new Set(assignments.map(([, project]) => project))).toEqual(new Set(["operations", "network"]));
});

test("no group may change both projects, and who looks changes neither", () => {
    const changers = assignments
        .filter(([, , role]) => role === "member-role-id")
        .map(([group, project]) => [group, project]);
    expect(changers.sort()).toEqual([
        ["deployers", "network"],
        ["operators", "operations"],
    ]);
});

test("each service role goes to its own group", () => {
    const service = assignments.filter(([, , role]) => !role?.endsWith("-role-id"));
    expect(service.every(([group, , role]) => group === role)).toBe(true);
    expect(new Set(service.map(([group]) => group)).size).toBe(4);
    for (const { inputs } of ofType(resources, "Role")) expect(inputs["name"]).not.toMatch(/admin$/);
});

test("projects and groups live in the platform's own domain", () => {
    const domain = one(resources, "Project", "370100/domain").urn;
    for (const resource of [
        ...ofType(resources, "GroupV3"),
        one(resources, "Project", "370100/operations"),
        one(resources, "Project", "370100/network"),
    ])
        expect(sourceOf(resource.inputs["domainId"])).toBe(domain);
});

test("both projects have quotas of all four services, and the network project may run nothing", () => {
    for (const type of ["QuotaSetV2", "QuoteSetV3", "QuotaV2", "loadbalancer/quota:Quota"])
        expect(
            ofType(resources, type)
                .map(({ name }) => name)
                .sort(),
        ).toEqual(["370100/network", "370100/operations"]);
    expect(one(resources, "QuotaSetV2", "370100/network").inputs).toMatchObject({ instances: 0, cores: 0, ram: 0 });
    expect(one(resources, "QuoteSetV3", "370100/network").inputs).toMatchObject({ volumes: 0, gigabytes: 0 });
});

test("memory of the operations quota is given in GiB and asked for in MiB", () => {
    const operationsQuota = { instances: 1, vcpus: 2, memoryGiB: 3, volumes: 4, storageGiB: 5, loadBalancers: 0 };
    const changed = platformResources({ ...fullArgs, operationsQuota });
    expect(one(changed, "QuotaSetV2", "370100/operations").inputs).toMatchObject({ instances: 1, cores: 2, ram: 3072 });
    expect(one(changed, "loadbalancer/quota:Quota", "370100/operations").inputs).toMatchObject({
        loadbalancer: 0,
        listener: 0,
    });
});

describe("security groups", () => {
    test("start without rules and belong to the operations project", () => {
        const operations = one(resources, "Project", "370100/operations").urn;
        const groups = ofType(resources, "SecGroup");
        expect(groups.length).toBeGreaterThan(0);
        for (const { inputs } of groups) {
            expect(inputs["deleteDefaultRules"]).toBe(true);
            expect(sourceOf(inputs["tenantId"])).toBe(operations);
        }
    });

    test("every rule names protocol, one port and the management block", () => {
        const rules = ofType(resources, "SecGroupRule");
        expect(rules.length).toBeGreaterThan(0);
        for (const { inputs } of rules) {
            expect(["tcp", "udp"]).toContain(inputs["protocol"]);
            expect(inputs["portRangeMin"]).toEqual(inputs["portRangeMax"]);
            expect(inputs["portRangeMin"]).toEqual(expect.any(Number));
            expect(inputs["remoteIpPrefix"]).toBe(fullArgs.management.block);
        }
    });

    test("only SSH and HTTPS come in", () => {
        const ingress = ofType(resources, "SecGroupRule").filter(({ inputs }) => inputs["direction"] === "ingress");
        expect(ingress.map(({ inputs }) => inputs["portRangeMin"]).sort()).toEqual([22, 443]);
    });
});
