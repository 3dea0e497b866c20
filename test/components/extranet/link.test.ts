import type { LinkTunnel } from "../../../components/extranet-link";
import { ofType, one, sourceOf } from "../recording";
import { recordLink } from "./fixture";

const both = recordLink("platform");
const edge = recordLink("edge");

test("each end has its side of every tunnel, through its own cloud", () => {
    const connections = ofType(both, "SiteConnection");
    expect(connections.map(({ name }) => name).sort()).toEqual([
        "sd-jinan/370000/first/common",
        "sd-jinan/370000/second/common",
        "sd-jinan/370100/first/common",
        "sd-jinan/370100/second/common",
    ]);
    for (const { name, provider, inputs } of connections) {
        const upper = name.includes("/370000/");
        expect(provider).toContain(`openstack::${upper ? "province" : "jinan"}`);
        expect(inputs["tenantId"]).toBe(upper ? "upper" : "lower");
    }
});

test("the two sides of a tunnel mirror each other", () => {
    const side = (site: string) => one(both, "SiteConnection", `sd-jinan/${site}/second/common`).inputs;
    expect(side("370000")).toMatchObject({
        peerAddress: "198.18.1.3",
        peerId: "198.18.1.3",
        vpnserviceId: "service-upper-second",
    });
    expect(side("370100")).toMatchObject({
        peerAddress: "198.18.0.3",
        peerId: "198.18.0.3",
        vpnserviceId: "service-lower-second",
    });
    expect(side("370000")["psk"]).toEqual(side("370100")["psk"]);
    const peers = (site: string) => one(both, "EndpointGroup", `sd-jinan/${site}/common`).inputs;
    expect(peers("370000")).toMatchObject({ type: "cidr", endpoints: ["10.37.64.0/18"] });
    expect(peers("370100")).toMatchObject({ type: "cidr", endpoints: ["10.37.0.0/18"] });
});

test("keys are secrets, in the state too", () => {
    for (const { inputs, additionalSecretOutputs, protect } of ofType(both, "SiteConnection")) {
        expect(inputs["psk"]).toMatchObject({ kind: "secret" });
        expect(additionalSecretOutputs).toContain("psk");
        expect(protect).toBe(true);
    }
});

test("of a tunnel the second end waits for the first, so that keys never change on both at once", () => {
    const second = one(both, "SiteConnection", "sd-jinan/370100/first/common");
    const [first] = ofType(both, "SiteConnection").filter(({ name }) => name === "sd-jinan/370000/first/common");
    expect(second.dependencies).toContain(first?.urn);
});

test("the suite is that of the link, by IKEv2 and ESP", () => {
    expect(one(both, "IkePolicy", "sd-jinan/370100").inputs).toMatchObject({
        ikeVersion: "v2",
        encryptionAlgorithm: "aes-256",
        authAlgorithm: "sha384",
        pfs: "group14",
        lifetimes: [{ units: "seconds", value: 28_800 }],
    });
    expect(one(both, "IpSecPolicy", "sd-jinan/370100").inputs).toMatchObject({
        transformProtocol: "esp",
        encapsulationMode: "tunnel",
        lifetimes: [{ units: "seconds", value: 3_600 }],
    });
    const connection = one(both, "SiteConnection", "sd-jinan/370100/first/common");
    expect(sourceOf(connection.inputs["ikepolicyId"])).toMatch(/IkePolicy::sd-jinan\/370100$/);
});

test("a connection names its approval", () => {
    expect(one(both, "SiteConnection", "sd-jinan/370000/first/common").inputs["description"]).toMatch(
        /^egov:division=370000 .*approval=示例-网-1$/,
    );
});

test("of a link to an edge only the end with a cloud is built", () => {
    expect(edge.length).toBeGreaterThan(0);
    expect(edge.filter(({ name }) => name.includes("370100"))).toEqual([]);
    expect(ofType(edge, "SiteConnection")).toHaveLength(2);
});

test("a tunnel of no VPN, or without gateway, is refused", () => {
    const withTunnel = (change: (tunnel: LinkTunnel) => LinkTunnel) => () =>
        recordLink("edge", (args) => ({
            ...args,
            paths: args.paths.map((path) => ({ ...path, tunnels: path.tunnels.map(change) })),
        }));
    expect(withTunnel((tunnel) => ({ ...tunnel, vpn: "nothing" }))).toThrow("link sd-jinan has no VPN nothing");
    const bare = withTunnel((tunnel) => ({ ...tunnel, ends: [{ address: "198.18.0.2" }, tunnel.ends[1]] }));
    expect(bare).toThrow("the site 370000 has no gateway");
});
