import { causeOf } from "../../../infra/stacks/causes";
import { describeStacks, isStackName, parseStackName } from "../../../infra/stacks/describe";
import { borderSettings, edgeSettings } from "../../../infra/stacks/extranet/settings";
import { tinyExtranet, withoutExtranet } from "../../policies/support/extranet";
import { tinyEstate } from "../../policies/support/tiny";

const estate = tinyEstate();
const definition = describeStacks(estate).find(({ name }) => name === "extranet")!;

test("the stack reads the platforms that are its sites, and is there only where links are declared", () => {
    expect(definition.reads.map(({ stack }) => stack)).toEqual(["dr-371100", "platform-370000", "platform-370100"]);
    expect(describeStacks(withoutExtranet()).map(({ name }) => name)).not.toContain("extranet");
});

test("its name is a stack's name", () => {
    expect(["extranet", "platform-370000", "extranet-370000", "tenants-1"].map(isStackName)).toEqual([
        ...[true, true],
        ...[false, false],
    ]);
    expect(["extranet", "platform-370000", "tenants-370000"].map((name) => parseStackName(name)?.kind)).toEqual([
        "extranet",
        "platform",
        "tenants",
    ]);
});

test("border routers get routes to the other sites over every gateway, the better path first", () => {
    const common = borderSettings(tinyExtranet()).find(({ site, vpn }) => site === "370000" && vpn === "common");
    expect(common).toEqual({
        site: "370000",
        vpn: "common",
        vlan: 110,
        address: "100.64.0.1/28",
        routes: [
            { destination: "10.37.128.0/24", nextHop: "100.64.0.2", metric: 10 },
            { destination: "10.37.192.0/18", nextHop: "100.64.0.2", metric: 10 },
            { destination: "10.37.192.0/18", nextHop: "100.64.0.3", metric: 20 },
            { destination: "10.37.64.0/18", nextHop: "100.64.0.2", metric: 10 },
            { destination: "10.37.64.0/18", nextHop: "100.64.0.3", metric: 20 },
        ],
    });
});

test("edge routers get all that a tunnel is made of but its key", () => {
    const settings = edgeSettings(tinyExtranet());
    expect(settings.map(({ vpn }) => vpn)).toEqual(["common", "dedicated-finance"]);
    expect(settings[1]).toMatchObject({
        edge: "371100",
        link: "sd-rizhao",
        path: "first",
        address: "198.18.0.130",
        peerAddress: "198.18.0.4",
        localBlocks: ["10.137.128.0/26"],
        peerBlocks: ["10.137.0.0/26"],
        ike: { encryption: "aes-256" },
    });
    expect(JSON.stringify(settings)).not.toMatch(/psk|key"/i);
});

test.each([
    ["egov:extranet:ExtranetLink", "sd-jinan", "sd-jinan/370000/second/common", 64],
    ["egov:extranet:ExtranetLink", "sd-jinan", "sd-jinan/370000", 55],
    ["egov:extranet:ExtranetZone", "370100-common", "370100-common/common/carrier-a", 30],
    ["egov:extranet:CarrierAccess", "370000-carrier-a", "370000-carrier-a", 22],
    ["egov:extranet:SecureAccessGateway", "sd-citizens", "sd-citizens/outside/1", 95],
])("%s %s: %s comes from line %i", (type, name, below, line) => {
    const path = [
        { type, name },
        { type: "openstack:x/y:Z", name: below },
    ];
    expect(causeOf(estate, definition, path)).toMatchObject({ file: "extranet.yaml", line });
});
