import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import { CarrierAccess } from "../../../components/carrier-access";
import { ExtranetLink, type ExtranetLinkArgs, type LinkEnd } from "../../../components/extranet-link";
import { ExtranetZone, type ExtranetZoneArgs, type ZoneGateway } from "../../../components/extranet-zone";
import type { RecordedResource } from "../../../infra/recorder/types";
import { record } from "../recording";

const cloud = (name: string) => new openstack.Provider(name, { cloud: `egov-${name}` });

export const gateway = (carrier: string, number: number): ZoneGateway => ({
    carrier,
    networkId: `network-of-${carrier}`,
    subnetId: `subnet-of-${carrier}`,
    outerAddress: `198.18.${number}.2`,
    handoverAddress: `100.64.0.${number + 1}`,
    bandwidthMbps: 500,
});

export const zoneArgs: ExtranetZoneArgs = {
    division: "370100",
    protectionLevel: "S3A3G3",
    zone: "dedicated",
    projectId: "project-id",
    physicalNetwork: "gov-net",
    vpns: [
        {
            id: "dedicated-finance",
            line: "finance",
            blocks: ["10.137.0.0/26", "10.137.1.0/26"],
            handover: { cidr: "100.64.0.0/28", border: "100.64.0.1", vlan: 112 },
            gateways: [gateway("carrier-a", 1), gateway("carrier-b", 2)],
        },
        {
            id: "dedicated-health",
            line: "health",
            blocks: ["10.137.2.0/26"],
            handover: { cidr: "100.64.0.16/28", border: "100.64.0.17", vlan: 113 },
            gateways: [gateway("carrier-a", 1)],
        },
    ],
};

export function recordZone(args: ExtranetZoneArgs = zoneArgs): readonly RecordedResource[] {
    return record(() => {
        new ExtranetZone("370100-dedicated", args, { providers: { openstack: cloud("jinan") } });
    }).resources;
}

export function recordAccess(): readonly RecordedResource[] {
    return record(() => {
        new CarrierAccess(
            "370100-carrier-a",
            {
                division: "370100",
                protectionLevel: "S3A3G3",
                carrier: "carrier-a",
                projectId: "project-id",
                namePrefix: "jn-",
                physicalNetwork: "wan-net",
                vlan: 205,
                cidr: "198.18.1.0/26",
                gateway: "198.18.1.1",
            },
            { providers: { openstack: cloud("jinan") } },
        );
    }).resources;
}

const algorithms = { encryption: "aes-256", integrity: "sha384", group: "group14" } as const;
const built = (of: string) => ({
    serviceId: pulumi.output(`service-${of}`),
    localGroupId: pulumi.output(`group-${of}`),
});

/** A link of two paths between a platform and, as told, another one or an edge. */
function linkArgs(lower: LinkEnd): ExtranetLinkArgs {
    const upper = { site: "370000", division: "370000", cloud: { provider: cloud("province"), projectId: "upper" } };
    const isCloud = lower.cloud !== undefined;
    return {
        id: "sd-jinan",
        approval: "示例-网-1",
        protectionLevel: "S3A3G3",
        suite: {
            id: "suite",
            title: { zh: "套件", en: "Suite" },
            ike: { ...algorithms, lifetimeSeconds: 28_800 },
            ipsec: { ...algorithms, lifetimeSeconds: 3_600 },
        },
        ends: [upper, lower],
        vpns: [{ id: "common", zone: "common", blocks: [["10.37.0.0/18"], ["10.37.64.0/18"]] }],
        paths: ["first", "second"].map((id, index) => ({
            id,
            tunnels: [
                {
                    vpn: "common",
                    psk: pulumi.secret(`key-of-${id}`),
                    ends: [
                        { address: `198.18.0.${index + 2}`, gateway: built(`upper-${id}`) },
                        { address: `198.18.1.${index + 2}`, ...(isCloud ? { gateway: built(`lower-${id}`) } : {}) },
                    ],
                },
            ],
        })),
    };
}

export function recordLink(
    kind: "platform" | "edge",
    change: (args: ExtranetLinkArgs) => ExtranetLinkArgs = (args) => args,
): readonly RecordedResource[] {
    return record(() => {
        const place = { site: "370100", division: "370100" };
        const lower =
            kind === "edge"
                ? place
                : { ...place, cloud: { provider: cloud("jinan"), projectId: "lower", namePrefix: "jn-" } };
        new ExtranetLink("sd-jinan", change(linkArgs(lower)));
    }).resources;
}
