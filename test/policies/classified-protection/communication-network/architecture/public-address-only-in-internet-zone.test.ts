import { publicAddressOnlyInInternetZone } from "../../../../../policies/classified-protection/communication-network/architecture/public-address-only-in-internet-zone";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const floatingIp = "openstack:networking/floatingIp:FloatingIp";
const instance = "openstack:compute/instance:Instance";
const tags = (zone: string) => ({ tags: [`egov:zone=${zone}`] });
const port = (inputs: CaseResource["inputs"], refs: Record<string, string> = {}): CaseResource => ({
    type: "openstack:networking/port:Port",
    name: "port",
    inputs: inputs ?? {},
    refs,
});
const binding = (type: string, input: string): CaseResource => ({ type, refs: { [input]: "port" } });

describeRule(publicAddressOnlyInInternetZone, {
    good: [
        {
            name: "a port of the internet zone",
            resources: [port(tags("internet")), binding(floatingIp, "portId")],
        },
        {
            name: "a machine of the internet zone",
            resources: [{ type: instance, system: "sd-portal", inputs: { floatingIp: "192.0.2.9" } }],
        },
    ],
    bad: [
        ...(
            [
                [floatingIp, "portId"],
                ["openstack:networking/floatingIpAssociate:FloatingIpAssociate", "portId"],
                ["openstack:networking/portForwardingV2:PortForwardingV2", "internalPortId"],
                ["openstack:compute/floatingIpAssociate:FloatingIpAssociate", "instanceId"],
            ] as const
        ).flatMap(([type, input]) =>
            ["common", "dedicated", "management"].map((zone) => ({
                name: `${type} in ${zone}`,
                resources: [port(tags(zone)), binding(type, input)],
            })),
        ),
        {
            name: "by the zone of the port's network",
            resources: [
                { type: "openstack:networking/network:Network", name: "network", inputs: tags("common") },
                port({}, { networkId: "network" }),
                binding(floatingIp, "portId"),
            ],
        },
        {
            name: "a machine with an address of its own",
            resources: [{ type: instance, system: "sd-budget", inputs: { floatingIp: unknownValue } }],
        },
        {
            name: "a machine with an address in a network",
            resources: [
                {
                    type: instance,
                    system: "sd-budget",
                    inputs: { networks: [{ name: "a" }, { floatingIp: "192.0.2.9" }] },
                },
            ],
        },
    ],
    unknown: [{ name: "the zone", resources: [port({ tags: unknownValue }), binding(floatingIp, "portId")] }],
    notApplicable: [
        { name: "an address that is bound to nothing", resources: [{ type: floatingIp, system: "sd-budget" }] },
        { name: "a port without a zone", resources: [port({}), binding(floatingIp, "portId")] },
        {
            name: "a machine without one",
            resources: [{ type: instance, system: "sd-budget", inputs: { networks: [{ port: "1" }] } }],
        },
    ],
});
