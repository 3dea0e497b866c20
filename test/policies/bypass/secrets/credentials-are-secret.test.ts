import { credentialsAreSecret } from "../../../../policies/bypass/secrets/credentials-are-secret";
import { describeRule } from "../../support/rule-cases";
import { unknownValue } from "../../support/fixtures";
import type { RecordedValue } from "../../../../infra/recorder/types";
import type { CaseResource } from "../../support/case-resources";

const secret = (value: RecordedValue): RecordedValue => ({ kind: "secret", value });
const kubernetesSecret = "kubernetes:core/v1:Secret";
const user = "openstack:identity/user:User";
const fields = [
    ["openstack:compute/instance:Instance", "adminPass"],
    ["openstack:containerinfra/cluster:Cluster", "kubeconfig"],
    ["openstack:database/user:User", "password"],
    ["openstack:identity/applicationCredential:ApplicationCredential", "secret"],
    [user, "password"],
    ["openstack:images/image:Image", "imageSourcePassword"],
    ["openstack:keymanager/secretV1:SecretV1", "payload"],
    ["openstack:objectstorage/container:Container", "containerSyncKey"],
    ["openstack:sharedfilesystem/securityService:SecurityService", "password"],
    ["openstack:vpnaas/siteConnection:SiteConnection", "psk"],
    ["pulumi:providers:openstack", "password"],
    ["pulumi:providers:openstack", "token"],
    ["pulumi:providers:openstack", "applicationCredentialSecret"],
    ["pulumi:providers:kubernetes", "kubeconfig"],
] as const;
const from = (type: string): CaseResource => ({ type, name: "source" });
const users = (...passwords: RecordedValue[]): CaseResource[] => [
    { type: "openstack:database/instance:Instance", inputs: { users: passwords.map((password) => ({ password })) } },
];

describeRule(credentialsAreSecret, {
    good: [
        ...fields.map(([type, field]) => ({
            name: `${field} of ${type}`,
            resources: [{ type, inputs: { [field]: secret("x") } }],
        })),
        {
            name: "a secret that is made with it",
            resources: [{ type: user, inputs: { password: secret(unknownValue) } }],
        },
        { name: "users of a database", resources: users(secret("x"), secret("y")) },
        {
            name: "the whole list",
            resources: [{ type: users()[0]?.type ?? "", inputs: { users: secret([{ password: "x" }]) } }],
        },
        {
            name: "a whole Secret",
            resources: [{ type: kubernetesSecret, inputs: { stringData: secret({ "tls.key": "x" }) } }],
        },
        {
            name: "a whole Secret that is made with it",
            resources: [{ type: kubernetesSecret, inputs: { data: secret(unknownValue) } }],
        },
        {
            name: "each entry of a Secret",
            resources: [{ type: kubernetesSecret, inputs: { data: { "tls.key": secret("x"), b: secret("y") } } }],
        },
        ...[
            "random:index/randomPassword:RandomPassword",
            "random:index/randomBytes:RandomBytes",
            "tls:index/privateKey:PrivateKey",
            "pulumi:pulumi:StackReference",
        ].map((type) => ({
            name: `from ${type}`,
            resources: [from(type), { type: user, refs: { password: "source" } }],
        })),
    ],
    bad: [
        ...fields.map(([type, field]) => ({
            name: `${field} of ${type}`,
            code: "plain",
            resources: [{ type, inputs: { [field]: field === "kubeconfig" ? '{"kind":"Config"}' : "x" } }],
        })),
        {
            name: "a kubeconfig in YAML",
            code: "plain",
            resources: [{ type: "pulumi:providers:kubernetes", inputs: { kubeconfig: "kind: Config\nusers: []\n" } }],
        },
        { name: "a number", code: "plain", resources: [{ type: user, inputs: { password: 12345678 } }] },
        { name: "the second user of a database", code: "plain", resources: users(secret("x"), "y") },
        { name: "the first user of a database", code: "plain", resources: users("x", secret("y")) },
        {
            name: "one entry of a Secret",
            code: "plain",
            resources: [{ type: kubernetesSecret, inputs: { data: { "tls.crt": secret("x"), "tls.key": "y" } } }],
        },
        {
            name: "the other map of a Secret",
            code: "plain",
            resources: [{ type: kubernetesSecret, inputs: { data: secret({ a: "x" }), stringData: { b: "y" } } }],
        },
        {
            name: "the second credential",
            code: "plain",
            resources: [{ type: "pulumi:providers:openstack", inputs: { password: secret("x"), token: "y" } }],
        },
        {
            name: "level 2",
            code: "plain",
            resources: [{ type: kubernetesSecret, system: "lixia-approvals", inputs: { stringData: { a: "x" } } }],
        },
    ],
    unknown: [
        {
            name: "from a resource that gives no secrets",
            resources: [from("openstack:compute/flavor:Flavor"), { type: user, refs: { password: "source" } }],
        },
        {
            name: "from two, of which one gives none",
            resources: [
                from("random:index/randomPassword:RandomPassword"),
                { type: "openstack:compute/flavor:Flavor", name: "flavor" },
                { type: user, refs: { password: ["source", "flavor"] }, inputs: { password: unknownValue } },
            ],
        },
    ],
    notApplicable: [
        {
            name: "files that hold a kubeconfig",
            resources: [
                {
                    type: "pulumi:providers:kubernetes",
                    inputs: { kubeconfig: "/etc/egov/kubeconfig:/root/.kube/config" },
                },
            ],
        },
        { name: "nothing set", resources: [{ type: user, inputs: { password: "" } }] },
        { name: "a user without a password", resources: users(null) },
        { name: "an empty Secret", resources: [{ type: kubernetesSecret, inputs: { data: {} } }] },
        {
            name: "configuration that is not known yet",
            resources: [{ type: user, inputs: { password: unknownValue } }],
        },
    ],
});
