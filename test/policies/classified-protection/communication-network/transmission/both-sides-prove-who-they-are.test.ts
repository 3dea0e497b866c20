import { bothSidesProveWhoTheyAre } from "../../../../../policies/classified-protection/communication-network/transmission/both-sides-prove-who-they-are";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { withSystem } from "../../../support/tiny";
import type { CaseResource } from "../../../support/case-resources";

const system = "sd-budget";
const estate = () => withSystem(system, { protectionLevel: "S4A4G4" });
const one = (type: string, inputs: unknown): CaseResource[] => [{ type, system, inputs: inputs as never }];
const listener = (inputs: object) =>
    one("openstack:loadbalancer/listener:Listener", { protocol: "TERMINATED_HTTPS", ...inputs });
const ingress = (annotations: unknown) => one("kubernetes:networking.k8s.io/v1:Ingress", { metadata: { annotations } });
const mesh = (spec: unknown, version = "v1") =>
    one(`kubernetes:security.istio.io/${version}:PeerAuthentication`, { spec });
const nginx = "nginx.ingress.kubernetes.io/auth-tls-";
const asks = { clientAuthentication: "MANDATORY" };

describeRule(bothSidesProveWhoTheyAre, {
    good: [
        {
            name: "a listener that asks",
            estate,
            resources: listener({ ...asks, clientCaTlsContainerRef: unknownValue }),
        },
        {
            name: "an Ingress that asks",
            estate,
            resources: ingress({ [`${nginx}verify-client`]: "on", [`${nginx}secret`]: "a/b" }),
        },
        {
            name: "a strict mesh",
            estate,
            resources: mesh({ mtls: { mode: "STRICT" }, portLevelMtls: { 8080: { mode: "STRICT" } } }),
        },
    ],
    bad: [
        { name: "a listener that doesn't ask", code: "clientNotAsked", estate, resources: listener({}) },
        {
            name: "a listener to which it is optional",
            code: "clientNotAsked",
            estate,
            resources: listener({ clientAuthentication: "OPTIONAL", clientCaTlsContainerRef: "c" }),
        },
        { name: "a listener without an authority", code: "noAuthority", estate, resources: listener(asks) },
        {
            name: "an Ingress that doesn't ask",
            code: "clientNotAsked",
            estate,
            resources: ingress({ [`${nginx}secret`]: "a/b" }),
        },
        {
            name: "an Ingress to which it is optional",
            code: "clientNotAsked",
            estate,
            resources: ingress({ [`${nginx}verify-client`]: "optional", [`${nginx}secret`]: "a/b" }),
        },
        {
            name: "an Ingress without an authority",
            code: "noAuthority",
            estate,
            resources: ingress({ [`${nginx}verify-client`]: "on" }),
        },
        {
            name: "a permissive mesh",
            code: "plainAllowed",
            estate,
            resources: mesh({ mtls: { mode: "PERMISSIVE" } }, "v1beta1"),
        },
        { name: "a mesh that says nothing", code: "plainAllowed", estate, resources: mesh({}) },
        {
            name: "a port that is let out",
            code: "plainAllowed",
            estate,
            resources: mesh({ mtls: { mode: "STRICT" }, portLevelMtls: { 8080: { mode: "DISABLE" } } }),
        },
        {
            name: "a port that says nothing",
            code: "plainAllowed",
            estate,
            resources: mesh({ mtls: { mode: "STRICT" }, portLevelMtls: { 8080: {} } }),
        },
    ],
    unknown: [{ name: "the mode", estate, resources: mesh({ mtls: { mode: unknownValue } }) }],
    notApplicable: [
        { name: "level 3", resources: listener({}) },
        { name: "encryption passed through", estate, resources: listener({ protocol: "HTTPS" }) },
    ],
});
