import * as openstack from "@pulumi/openstack";
import {
    SecureAccessGateway,
    type GatewayPlace,
    type SecureAccessGatewayArgs,
} from "../../../components/secure-access-gateway";
import type { RecordedResource } from "../../../infra/recorder/types";
import { ofType, one, record } from "../recording";

const place = (prefix: string): GatewayPlace => ({
    networkId: `network-${prefix}`,
    subnetId: `subnet-${prefix}`,
    sharedAddress: `${prefix}.250`,
    deviceAddresses: [`${prefix}.251`, `${prefix}.252`],
});
const args: SecureAccessGatewayArgs = {
    id: "sd-citizens",
    audience: "citizens",
    product: "secure-access",
    division: "370000",
    protectionLevel: "S3A3G3",
    approval: "示例-网-3",
    projectId: "operations",
    accepts: [{ protocol: "tcp", port: 443 }],
    opens: [{ zone: "common", protocol: "tcp", port: 8443 }],
    outside: place("172.20.63"),
    inside: { common: { ...place("10.37.63"), block: "10.37.0.0/18" } },
};

function resourcesOf(change: Partial<SecureAccessGatewayArgs> = {}): readonly RecordedResource[] {
    return record(() => {
        const provider = new openstack.Provider("cloud", { cloud: "egov" });
        new SecureAccessGateway("sd-citizens", { ...args, ...change }, { providers: { openstack: provider } });
    }).resources;
}

const resources = resourcesOf();
const rules = ofType(resources, "SecGroupRule").map(({ name, inputs }) => [
    name,
    inputs["protocol"],
    inputs["portRangeMin"],
    inputs["remoteIpPrefix"],
]);

test("outside only what it accepts comes in, inside only what it opens goes on", () => {
    expect(rules.filter(([name]) => !String(name).endsWith("vrrp"))).toEqual([
        ["sd-citizens/outside/ingress-tcp-443", "tcp", 443, "0.0.0.0/0"],
        ["sd-citizens/common/egress-tcp-8443", "tcp", 8443, "10.37.0.0/18"],
    ]);
    for (const group of ofType(resources, "SecGroup")) expect(group.inputs["deleteDefaultRules"]).toBe(true);
});

test("devices watch each other where there are several, in their own group", () => {
    expect(rules.filter(([name]) => String(name).endsWith("vrrp"))).toHaveLength(4);
    const alone = resourcesOf({
        outside: { ...args.outside, deviceAddresses: ["172.20.63.251"] },
    });
    expect(ofType(alone, "SecGroupRule").filter(({ name }) => name.endsWith("vrrp"))).toEqual([]);
});

test("every device may take over the shared address, and no other", () => {
    expect(one(resources, "Port", "sd-citizens/common").inputs).toMatchObject({
        fixedIps: [{ subnetId: "subnet-10.37.63", ipAddress: "10.37.63.250" }],
    });
    for (const device of [1, 2])
        expect(one(resources, "Port", `sd-citizens/outside/${device}`).inputs).toMatchObject({
            fixedIps: [{ subnetId: "subnet-172.20.63", ipAddress: `172.20.63.25${device}` }],
            allowedAddressPairs: [{ ipAddress: "172.20.63.250" }],
            portSecurityEnabled: true,
        });
});

test("ports say what they are for, and stay", () => {
    for (const { name, inputs, protect } of ofType(resources, "Port")) {
        const zone = name.includes("/outside") ? "internet" : "common";
        expect(inputs["tags"]).toEqual(expect.arrayContaining([`egov:zone=${zone}`, "egov:role=secure-access"]));
        expect([name, protect]).toEqual([name, true]);
    }
});

test("a zone that it opens and does not reach is refused", () => {
    expect(() => resourcesOf({ opens: [{ zone: "dedicated", protocol: "tcp", port: 443 }] })).toThrow(
        "gateway sd-citizens opens dedicated, which it does not reach",
    );
});
