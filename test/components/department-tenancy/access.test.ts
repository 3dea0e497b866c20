import { ofType, one, sourceOf } from "../recording";
import { tenancyResources } from "./fixture";

const resources = tenancyResources();
const assignments = ofType(resources, "identity/roleAssignment:RoleAssignment");

/** Who -> roles; the department's groups by name, others by id. */
function rolesByHolder(): Record<string, string[]> {
    const groups = new Map(
        ofType(resources, "identity/groupV3:GroupV3").map((group) => [group.urn, String(group.inputs["name"])]),
    );
    const roles: Record<string, string[]> = {};
    for (const { inputs } of assignments) {
        const holder = groups.get(sourceOf(inputs["groupId"]) ?? "") ?? String(inputs["groupId"]);
        roles[holder] = [...(roles[holder] ?? []), String(inputs["roleId"])];
    }
    return roles;
}

test("the department's groups have separate duties and of the provider only deployers have any", () => {
    expect(rolesByHolder()).toEqual({
        "finance-owners": ["role-reader", "role-creator"],
        "finance-operators": ["role-member", "role-lb"],
        "finance-auditors": ["role-reader"],
        "group-deployers": ["role-member", "role-lb", "role-creator"],
    });
});

test("roles are given to groups, on the department's project, never to a person or a domain", () => {
    const project = one(resources, "identity/project:Project", "finance").urn;
    for (const { name, inputs } of assignments) {
        expect([name, sourceOf(inputs["projectId"])]).toEqual([name, project]);
        expect(inputs).not.toHaveProperty("userId");
        expect(inputs).not.toHaveProperty("domainId");
    }
});

test("the application credential may only look and ends with the contract, at midnight in Beijing", () => {
    expect(
        one(resources, "identity/applicationCredential:ApplicationCredential", "finance/tools").inputs,
    ).toMatchObject({
        roles: ["reader"],
        unrestricted: false,
        expiresAt: "2028-12-31T16:00:00Z",
    });
});

describe("provider of the project", () => {
    const [provider] = resources.filter(
        (resource) => resource.type === "pulumi:providers:openstack" && resource.name === "finance",
    );

    test("is scoped to it and takes no cloud, whose own project would win", () => {
        expect(provider?.inputs["cloud"]).toBe("");
        expect(sourceOf(provider?.inputs["tenantId"])).toBe(one(resources, "identity/project:Project", "finance").urn);
    });

    test("keeps its password secret", () => {
        expect(provider?.inputs["password"]).toEqual({ kind: "secret", value: "open sesame" });
    });

    test("waits for the roles without which it gets no token, and for limits", () => {
        const waits = new Set(provider?.dependencies);
        for (const role of assignments.filter((each) => each.inputs["groupId"] === "group-deployers"))
            expect(waits).toContain(role.urn);
        for (const type of ["QuotaSetV2", "QuoteSetV3", "Quota"])
            expect(waits).toContain(resources.find((each) => each.type.endsWith(`:${type}`))?.urn);
    });

    test("makes what has no other way to say whose it is, and nothing else does", () => {
        const made = resources
            .filter((resource) => resource.provider === provider?.urn)
            .map((resource) => resource.name);
        expect(made).toEqual(["finance/key", "finance/tools"]);
    });
});
