import { emptyGuarded, leaveOf, leavingProjects } from "../../../../infra/engine/deployment/guarded";
import type { StateResource } from "../../../../infra/engine/state/snapshot";

const provider: StateResource = {
    urn: "provider",
    type: "pulumi:providers:openstack",
    id: "p",
    inputs: { cloud: "egov-province", region: "RegionOne" },
};
const resource = (urn: string, type: string, more: Partial<StateResource> = {}): StateResource => ({
    urn,
    type: `openstack:${type}`,
    id: `id of ${urn}`,
    parent: "platform",
    provider: "provider::p",
    ...more,
});
const platform: StateResource = { urn: "platform", type: "egov:platform:CloudPlatform" };
const domain = resource("domain", "identity/project:Project", { inputs: { isDomain: true } });
const project = resource("project", "identity/project:Project", { dependencies: ["domain"] });
const group = resource("group", "identity/groupV3:GroupV3", { dependencies: ["domain"] });
const membership = resource("membership", "identity/userMembershipV3:UserMembershipV3", { dependencies: ["group"] });
const assignment = resource("assignment", "identity/roleAssignment:RoleAssignment", {
    dependencies: ["group", "project"],
});
const image = resource("image", "images/image:Image", { inputs: { protected: true } });
const network = resource("network", "networking/network:Network", { dependencies: ["project"] });

const leave = leaveOf({
    resources: [platform, provider, domain, project, group, membership, assignment, image, network],
    pending: [],
});

it("finds what clouds guard, and where it is", () => {
    const place = { cloud: "egov-province", region: "RegionOne" };
    expect(leave.guarded).toEqual([
        { ...place, id: "id of domain", urn: "domain", kind: "domain" },
        { ...place, id: "id of image", urn: "image", kind: "image" },
    ]);
    expect(leave.projects).toEqual([{ ...place, id: "id of project" }]);
});

it("keeps guarded objects for the end, and memberships with the groups they need: leaving a group revokes all tokens", () => {
    expect([...leave.keepFirst].sort()).toEqual(["domain", "group", "image", "membership", "platform", "provider"]);
});

it("keeps no image that nobody protects, and nothing of another cloud's provider that is not known", () => {
    const plain = resource("plain", "images/image:Image", { inputs: { protected: false } });
    const lost = resource("lost", "identity/project:Project", { provider: "gone::p", inputs: { isDomain: true } });
    expect(leaveOf({ resources: [platform, provider, plain, lost], pending: [] })).toEqual({
        guarded: [],
        keepFirst: [],
        projects: [],
    });
});

describe("what a switch made and takes back", () => {
    const whole = { resources: [platform, provider, domain, project, group, image, network], pending: [] };
    const rest = { resources: [platform, provider, domain, image], pending: [] };
    const urnsOf = (found: readonly { readonly urn: string }[]): string[] => found.map(({ urn }) => urn);

    it("a guard is lifted only of what goes, and only once nothing stands on it", () => {
        expect(emptyGuarded(whole, new Set(["domain", "project", "group"]))).toEqual([]);
        expect(urnsOf(emptyGuarded(rest, new Set(["domain", "project", "group"])))).toEqual(["domain"]);
        expect(emptyGuarded(rest, new Set(["project"]))).toEqual([]);
    });

    it("of projects that go services are asked; a domain is none", () => {
        const place = { cloud: "egov-province", region: "RegionOne", id: "id of project" };
        expect(leavingProjects(whole, new Set(["domain", "project"]))).toEqual([place]);
        expect(leavingProjects(whole, new Set(["domain"]))).toEqual([]);
    });
});
