import type { RoleHolderModel } from "../../../../infra/estate/model";
import type { RecordedValue } from "../../../../infra/recorder/types";
import { auditRecordsAreKeptSixMonths } from "../../../../policies/classified-protection/management-centre/audit-records-are-kept-six-months";
import { auditorsOnlyRead } from "../../../../policies/classified-protection/management-centre/auditors-only-read";
import { dutiesAreSeparate } from "../../../../policies/classified-protection/management-centre/duties-are-separate";
import { dutyOf } from "../../../../policies/classified-protection/management-centre/duties";
import { managementPathIsSecure } from "../../../../policies/classified-protection/management-centre/management-path-is-secure";
import { managementZoneIsApart } from "../../../../policies/classified-protection/management-centre/management-zone-is-apart";
import { poolsAreMonitored } from "../../../../policies/classified-protection/management-centre/pools-are-monitored";
import { threeAdministratorsAreAppointed } from "../../../../policies/classified-protection/management-centre/three-administrators-are-appointed";
import { unknownValue } from "../../support/fixtures";
import type { CaseResource } from "../../support/case-resources";
import { describeRule, runCase } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";
import { homeOnly } from "../../../support/home-only";

it.each([
    ["auditors", "audit"],
    ["egov:auditors", "audit"],
    ["sd-egov-auditor", "audit"],
    ["审计管理员", "audit"],
    ["security-administrators", "security"],
    ["secadmin", "security"],
    ["安全管理员", "security"],
    ["operators", "system"],
    ["sd-deployers", "system"],
    ["admin", "system"],
    ["sysadmins", "system"],
    ["系统管理员", "system"],
    ["owners", undefined],
    ["auditorium", undefined],
    ["badminton", undefined],
    ["security", undefined],
])("duty of %s: %s", (name, duty) => {
    expect(dutyOf(name)).toBe(duty);
});

const membership = "openstack:identity/userMembershipV3:UserMembershipV3";
const group = (name: string) => ({ type: "openstack:identity/groupV3:GroupV3", name, inputs: { name } });
const user = (name: string) => ({ type: "openstack:identity/user:User", name });
const member = (name: string, of: string, who: RecordedValue | { user: string }) =>
    who !== null && typeof who === "object" && "user" in who
        ? { type: membership, name, refs: { groupId: of, userId: who.user as string } }
        : { type: membership, name, refs: { groupId: of }, inputs: { userId: who as RecordedValue } };
const reference = { type: "pulumi:pulumi:StackReference", name: "platform-370100" };
/** Makes account 1 a member of a group that another stack gives away. */
const handedOver = (name: string, of: string): CaseResource => ({
    type: membership,
    name,
    inputs: { userId: "1", groupId: { kind: "unknown", urn: "", path: `platform-370100.groupIds.${of}` } },
    refs: { groupId: "platform-370100" },
});

describeRule(dutiesAreSeparate, {
    good: [
        {
            name: "one duty, of nobody knows whom",
            resources: [group("operators"), member("a", "operators", unknownValue)],
        },
        {
            name: "two groups of one duty",
            resources: [
                group("operators"),
                group("deployers"),
                member("a", "operators", "1"),
                member("b", "deployers", "1"),
            ],
        },
        {
            name: "a group without a duty besides",
            resources: [group("operators"), group("owners"), member("a", "operators", "1"), member("b", "owners", "1")],
        },
        {
            name: "two accounts",
            resources: [
                group("operators"),
                group("auditors"),
                member("a", "operators", "1"),
                member("b", "auditors", "2"),
            ],
        },
    ],
    bad: [
        {
            name: "one id",
            code: "twoDuties",
            resources: [
                group("operators"),
                group("auditors"),
                member("a", "operators", "1"),
                member("b", "auditors", "1"),
            ],
        },
        {
            name: "a group that only the cloud calls so",
            code: "twoDuties",
            resources: [
                group("operators"),
                { ...group("third"), inputs: { name: "auditors" } },
                member("a", "operators", "1"),
                member("b", "third", "1"),
            ],
        },
        {
            name: "one user of the run",
            code: "twoDuties",
            resources: [
                user("li"),
                group("security-administrators"),
                group("auditors"),
                member("a", "security-administrators", { user: "li" }),
                member("b", "auditors", { user: "li" }),
            ],
        },
        {
            name: "groups of another stack",
            code: "twoDuties",
            resources: [reference, handedOver("a", "operators"), handedOver("b", "security-administrators")],
            onlyInProcess: "the engine does not tell which output it is",
        },
    ],
    unknown: [
        {
            name: "a group of another stack, where nobody tells which",
            code: "groupUnknown",
            resources: [reference, { ...handedOver("a", ""), inputs: { userId: "1", groupId: unknownValue } }],
        },
        {
            name: "both accounts",
            code: "accountUnknown",
            resources: [
                group("operators"),
                group("auditors"),
                member("a", "operators", unknownValue),
                member("b", "auditors", unknownValue),
            ],
        },
        {
            name: "an account beside another duty",
            code: "accountUnknown",
            resources: [
                group("operators"),
                group("auditors"),
                member("a", "operators", unknownValue),
                member("b", "auditors", "1"),
            ],
        },
    ],
    notApplicable: [
        { name: "a group without a duty", resources: [group("owners"), member("a", "owners", "1")] },
        { name: "a group of another run", resources: [{ type: membership, inputs: { userId: "1", groupId: "7f3c" } }] },
    ],
});

it("is not known whether duties are separate of the account that nobody knows, and of those it may be", () => {
    const resources = [
        group("operators"),
        group("auditors"),
        member("unknown", "operators", unknownValue),
        member("apart", "operators", "2"),
        member("auditor", "auditors", "1"),
    ];
    const { counts } = runCase(dutiesAreSeparate, { name: "", resources });
    expect(counts.get(dutiesAreSeparate.id)).toMatchObject({ unknown: 2, pass: 1, violation: 0 });
});

const roles = ["system-administrator", "audit-administrator", "security-administrator"] as const;
const holding =
    (names: readonly (string | undefined)[], department = "sd-finance") =>
    () => {
        const tiny = tinyEstate();
        const platform = tiny.platforms.get("370000");
        if (platform === undefined) throw new Error("no platform");
        const holders = roles.flatMap((role, index): [string, RoleHolderModel][] => {
            const name = names[index];
            return name === undefined ? [] : [[role, { id: role, name, role, department, source: platform.source }]];
        });
        return { ...tiny, platforms: new Map([["370000", platform]]), roleHolders: new Map(holders) };
    };
describeRule(threeAdministratorsAreAppointed, {
    good: [
        { name: "three people", estate: holding(["a", "b", "c"]) },
        {
            name: "one who is something else besides",
            estate() {
                const estate = holding(["a", "b", "c"])();
                const owner = {
                    ...estate.roleHolders.values().next().value!,
                    id: "d",
                    role: "platform-owner" as const,
                };
                return { ...estate, roleHolders: new Map([...estate.roleHolders, [owner.id, owner]]) };
            },
        },
    ],
    bad: [
        { name: "no system administrator", code: "missing", estate: holding([undefined, "b", "c"]) },
        { name: "no audit administrator", code: "missing", estate: holding(["a", undefined, "c"]) },
        { name: "no security administrator", code: "missing", estate: holding(["a", "b"]) },
        { name: "of another division", code: "missing", estate: holding(["a", "b", "c"], "rizhao-housing") },
        { name: "one is two", code: "onePerson", estate: holding(["a", "b", "a"]) },
    ],
    unknown: [],
    notApplicable: [{ name: "no platforms", estate: () => ({ ...homeOnly(tinyEstate()), platforms: new Map() }) }],
});

const clusterRole = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole";
const binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
const clusterBinding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";
const one = (type: string, inputs: Record<string, RecordedValue>) => ({ resources: [{ type, inputs }] });
const bound = (type: string, role: string, ...names: string[]) =>
    one(type, { roleRef: { name: role }, subjects: names.map((name) => ({ kind: "Group", name })) });
const auditing = (...verbs: RecordedValue[]) =>
    one(clusterRole, { metadata: { name: "audit" }, rules: [{ verbs: ["get"] }, { verbs }] });

describeRule(auditorsOnlyRead, {
    good: [
        { name: "to watch", ...auditing("watch") },
        { name: "bound to look", ...bound(clusterBinding, "view", "egov:auditors") },
    ],
    bad: [
        { name: "to change in the second rule", code: "writes", ...auditing("patch") },
        { name: "anything", code: "writes", ...auditing("*") },
        {
            name: "a role of one namespace",
            code: "writes",
            ...one("kubernetes:rbac.authorization.k8s.io/v1:Role", {
                metadata: { name: "audit" },
                rules: [{ verbs: ["update"] }],
            }),
        },
        ...["edit", "admin", "cluster-admin", "egov-operators", "security-admin"].map((role) => ({
            name: `bound to ${role}`,
            code: "boundToWrite",
            ...bound(binding, role, "own", "sd-auditors"),
        })),
    ],
    unknown: [
        { name: "the verbs", code: "valueUnknown", ...auditing(unknownValue) },
        { name: "the subjects", code: "valueUnknown", ...one(binding, { subjects: unknownValue }) },
    ],
    notApplicable: [
        { name: "another role", ...one(clusterRole, { metadata: { name: "operator" }, rules: [{ verbs: ["*"] }] }) },
        { name: "others", ...bound(binding, "edit", "operators") },
    ],
});

const network = "openstack:networking/network:Network";
const port = "openstack:networking/port:Port";
const tags = (zone: string) => ({ tags: [`egov:zone=${zone}`] });
const zoneNetwork = (zone: string) => ({ type: network, name: "network", inputs: tags(zone) });
const attached = (zone: string, networkZone: string) => [
    { type: network, name: "management", inputs: tags("management") },
    zoneNetwork(networkZone),
    { type: port, inputs: tags(zone), refs: { networkId: "network" } },
];

describeRule(managementZoneIsApart, {
    good: [
        { name: "a management zone", resources: [zoneNetwork("management")] },
        { name: "a port of it", resources: attached("management", "management") },
        { name: "another port elsewhere", resources: attached("common", "common") },
    ],
    bad: [
        { name: "no zone", code: "noZone", resources: [zoneNetwork("common")] },
        {
            name: "the zone of another stack",
            code: "noZone",
            resources: [{ ...zoneNetwork("management"), stack: "platform-370100" }, zoneNetwork("common")],
        },
        { name: "a stranger inside", code: "strangerInside", resources: attached("common", "management") },
        { name: "management outside", code: "managementOutside", resources: attached("management", "common") },
    ],
    unknown: [
        {
            name: "the zone of a port",
            resources: [
                zoneNetwork("management"),
                { type: port, inputs: { tags: unknownValue }, refs: { networkId: "network" } },
            ],
        },
    ],
    notApplicable: [
        { name: "a tenants stack", resources: [{ ...zoneNetwork("common"), stack: "tenants-370000" }] },
        {
            name: "a network of another run",
            resources: [{ type: port, stack: "tenants-370000", inputs: { networkId: "7f3c" } }],
        },
        {
            name: "a network that another stack gives away",
            resources: [
                { ...reference, stack: "tenants-370100" },
                {
                    type: port,
                    stack: "tenants-370100",
                    inputs: tags("management"),
                    refs: { networkId: reference.name },
                },
            ],
        },
    ],
});

const router = { type: "openstack:networking/router:Router", name: "router" };
const gateway = { ...router, inputs: { externalNetworkId: unknownValue } };
const subnet = (zone: string) => ({ type: "openstack:networking/subnet:Subnet", name: "subnet", inputs: tags(zone) });
const joined = {
    type: "openstack:networking/routerInterface:RouterInterface",
    refs: { subnetId: "subnet", routerId: "router" },
};
const vpn = { type: "openstack:vpnaas/service:Service", name: "vpn", refs: { routerId: "router" } };
const managed = { type: port, name: "port", inputs: tags("management") };
const listener = "openstack:loadbalancer/listener:Listener";

describeRule(managementPathIsSecure, {
    good: [
        { name: "a router without a gateway", resources: [router, subnet("management"), joined] },
        {
            name: "a router of another run",
            resources: [subnet("management"), { ...joined, refs: { subnetId: "subnet" } }],
        },
        { name: "a router with a VPN", resources: [gateway, subnet("management"), vpn, joined] },
        {
            name: "encryption that ends here",
            ...one(listener, { protocol: "TERMINATED_HTTPS", ...tags("management") }),
        },
        {
            name: "an address of another zone",
            resources: [
                { ...managed, inputs: tags("internet") },
                { type: "openstack:networking/floatingIp:FloatingIp", refs: { portId: "port" } },
            ],
        },
    ],
    bad: [
        { name: "an open router", code: "openRouter", resources: [gateway, subnet("management"), joined] },
        {
            name: "an open router by a port",
            code: "openRouter",
            resources: [gateway, managed, { ...joined, refs: { portId: "port", routerId: "router" } }],
        },
        ...[
            "openstack:networking/floatingIp:FloatingIp",
            "openstack:networking/floatingIpAssociate:FloatingIpAssociate",
        ].map((type) => ({
            name: type,
            code: "publicAddress",
            resources: [managed, { type, refs: { portId: "port" } }],
        })),
    ],
    unknown: [
        {
            name: "the protocol",
            code: "valueUnknown",
            ...one(listener, { protocol: unknownValue, ...tags("management") }),
        },
    ],
    notApplicable: [
        { name: "another zone's router", resources: [gateway, subnet("common"), joined] },
        { name: "a subnet of another run", resources: [gateway, { ...joined, refs: { routerId: "router" } }] },
        { name: "another zone's listener", ...one(listener, { protocol: "HTTP", ...tags("common") }) },
        { name: "an address of nothing yet", ...one("openstack:networking/floatingIp:FloatingIp", {}) },
    ],
});

const pool = { type: "openstack:loadbalancer/pool:Pool", name: "pool", system: "sd-budget" };
const watching = (adminStateUp?: RecordedValue) => ({
    type: "openstack:loadbalancer/monitor:Monitor",
    system: "sd-budget",
    refs: { poolId: "pool" },
    inputs: adminStateUp === undefined ? {} : { adminStateUp },
});
describeRule(poolsAreMonitored, {
    good: [
        { name: "a monitor", resources: [pool, watching()] },
        { name: "one that is on", resources: [pool, watching(true)] },
        { name: "one of two that is on", resources: [pool, watching(false), { ...watching(true), name: "second" }] },
    ],
    bad: [
        { name: "none", code: "noMonitor", resources: [pool] },
        { name: "of another pool", code: "noMonitor", resources: [pool, { ...watching(), refs: {} }] },
        { name: "one that is off", code: "monitorOff", resources: [pool, watching(false)] },
        { name: "one that is off, as a text", code: "monitorOff", resources: [pool, watching("false")] },
    ],
    unknown: [
        { name: "whether it is on", code: "valueUnknown", resources: [pool, watching(unknownValue)] },
        { name: "the owner", code: "valueUnknown", resources: [{ type: pool.type, inputs: { tags: unknownValue } }] },
    ],
    notApplicable: [{ name: "level 2", resources: [{ ...pool, system: "rizhao-permits" }] }],
});

const logObject = "openstack:objectstorage/containerObject:ContainerObject";
const configMap = "kubernetes:core/v1:ConfigMap";
const apiServer = (...args: RecordedValue[]) =>
    one("kubernetes:core/v1:Pod", { spec: { containers: [{ name: "api", command: ["kube-apiserver"], args }] } });
const template = "openstack:containerinfra/clusterTemplate:ClusterTemplate";

describeRule(auditRecordsAreKeptSixMonths, {
    good: [
        { name: "180 days of objects", ...one(logObject, { containerName: "audit", deleteAfter: 15552000 }) },
        { name: "180 days of the API", ...apiServer("--audit-log-maxage=180") },
        { name: "weeks", ...one(configMap, { data: { c: 'retention_period: "26w"' } }) },
        { name: "a cluster", ...one(template, { labels: { kubeapi_options: "--audit-log-maxage=365" } }) },
    ],
    bad: [
        {
            name: "a second less",
            code: "tooShort",
            ...one(logObject, { containerName: "x", name: "app-log", deleteAfter: 15551999 }),
        },
        { name: "179 days of the API", code: "tooShort", ...apiServer("--v=2", "--audit-log-maxage=179") },
        { name: "in two words", code: "tooShort", ...apiServer("--audit-log-maxage", "30") },
        { name: "days", code: "tooShort", ...one(configMap, { data: { "a.yaml": "x", b: "retention_period=179d" } }) },
        { name: "weeks", code: "tooShort", ...one(configMap, { data: { c: 'retention_period: "25w"' } }) },
        {
            name: "in a map that is marked secret",
            code: "tooShort",
            ...one(configMap, { data: { kind: "secret", value: { "loki.yaml": "retention_period: 24h" } } }),
        },
        {
            name: "in the command",
            code: "tooShort",
            ...one("kubernetes:core/v1:Pod", {
                spec: { containers: [{ name: "api", command: ["kube-apiserver", "--audit-log-maxage=179"] }] },
            }),
        },
        { name: "hours", code: "tooShort", ...one(configMap, { data: { b: "retention_period: 4319h" } }) },
        {
            name: "a cluster",
            code: "tooShort",
            ...one(template, { labels: { kubeapi_options: "--audit-log-maxage=30" } }),
        },
        {
            name: "a cluster's own",
            code: "tooShort",
            ...one("openstack:containerinfra/cluster:Cluster", {
                labels: { kubeapi_options: "--audit-log-maxage=30" },
            }),
        },
    ],
    unknown: [
        {
            name: "how long",
            code: "valueUnknown",
            ...one(logObject, { containerName: "audit", deleteAfter: unknownValue }),
        },
        { name: "an argument", code: "valueUnknown", ...apiServer(unknownValue) },
        { name: "a file", code: "valueUnknown", ...one(configMap, { data: { b: unknownValue } }) },
    ],
    notApplicable: [
        { name: "objects that are no logs", ...one(logObject, { containerName: "catalogues", deleteAfter: 60 }) },
        { name: "objects that stay", ...one(logObject, { containerName: "audit" }) },
        { name: "no word about it", ...one(configMap, { data: { b: "level: info" } }) },
        { name: "pods that say nothing", ...apiServer("--v=2") },
        { name: "a workload without pods", ...one("kubernetes:apps/v1:Deployment", {}) },
        { name: "a cluster that says nothing", ...one(template, {}) },
    ],
});
