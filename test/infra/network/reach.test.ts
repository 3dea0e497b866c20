import { best } from "../../../infra/network/best";
import { declared } from "../../../infra/network/declared";
import { findPlaces } from "../../../infra/network/find-places";
import { networkModel, reach, type NetworkModel, type Service } from "../../../infra/network/reach";
import type { Answer } from "../../../infra/network/answer";
import { busy, changedEstate } from "../../support/network-estates";

const tiny = networkModel(changedEstate());
const network = networkModel(changedEstate(busy));

/** The best answer between two names, e.g. `tcp/443`. */
function ask(from: string, to: string, service: string, on: NetworkModel = network): Answer {
    const [sources, targets] = [findPlaces(on, from), findPlaces(on, to)];
    if (!sources.ok || !targets.ok) throw new Error(`there is no ${from} or ${to}`);
    const [protocol, port] = service.split("/");
    const asked: Service = { protocol: protocol === "udp" ? "udp" : "tcp", port: Number(port) };
    return best(sources.places.flatMap((one) => targets.places.map((other) => reach(on, one, other, asked))));
}

const codes = ({ ways: [way] }: Answer): string[] => (way?.steps ?? []).map(({ code }) => code);

describe("who reaches what", () => {
    it.each([
        // Straight, from tier to tier and from system to system.
        ["sd-exchange/exchange", "sd-exchange/store", "tcp/5432", "yes"],
        ["sd-exchange/store", "sd-exchange/exchange", "tcp/5432", "no"],
        ["sd-exchange/store", "sd-exchange/exchange", "udp/9000", "yes"],
        ["sd-exchange/store", "sd-exchange/exchange", "tcp/9000", "no"],
        ["rizhao-permits", "sd-exchange", "tcp/8081", "yes"],
        ["ju-agriculture/common", "sd-exchange", "tcp/8081", "no"],
        // By a load balancer.
        ["370000/common", "sd-exchange", "tcp/9600", "yes"],
        ["sd-bigdata/common", "sd-exchange", "tcp/9700", "yes"],
        ["sd-finance/common", "sd-exchange", "tcp/9700", "no"],
        ["370000/common", "sd-exchange", "tcp/9700", "partly"],
        ["10.37.1.5", "sd-exchange", "tcp/9800", "yes"],
        ["10.37.1.6", "sd-exchange", "tcp/9800", "no"],
        ["rizhao-housing/common", "sd-exchange", "tcp/9800", "partly"],
        // Into a cluster: by its entrances, not past them.
        ["sd-exchange", "sd-forms", "tcp/443", "yes"],
        ["sd-exchange", "sd-forms/api", "tcp/9091", "no"],
        ["sd-exchange", "sd-hotline", "tcp/5061", "yes"],
        ["rizhao-permits", "sd-forms", "tcp/443", "no"],
        ["rizhao-housing/common", "sd-hotline", "tcp/5061", "yes"],
        ["sd-finance/common", "sd-hotline", "tcp/5062", "yes"],
        // Within it.
        ["sd-forms/web", "sd-forms/api", "tcp/9090", "yes"],
        ["sd-hotline", "sd-forms/web", "tcp/8080", "yes"],
        ["sd-hotline", "sd-forms/web", "tcp/443", "no"],
        // Out of it, to machines.
        ["sd-forms", "sd-exchange", "tcp/9600", "yes"],
        ["sd-forms", "sd-exchange/store", "udp/514", "yes"],
        // From zone to zone: past all routers on the pod network, and nowhere else.
        ["sd-forms", "sd-portal/web", "tcp/8080", "yes"],
        ["sd-budget", "sd-exchange", "tcp/8083", "no"],
        ["sd-budget", "sd-portal", "tcp/443", "no"],
        ["370000/management", "sd-exchange", "tcp/9600", "no"],
        // Over links: what they carry, and where both ends agree.
        ["jinan-records", "sd-forms", "tcp/443", "yes"],
        ["sd-exchange", "jinan-records", "tcp/8443", "yes"],
        ["lixia-approvals", "sd-exchange", "tcp/8082", "yes"],
        ["370100/dedicated", "sd-budget", "tcp/443", "no"],
        ["371100/dedicated-finance", "370000/dedicated", "tcp/443", "partly"],
        ["371100/common", "370100/common", "tcp/443", "no"],
        // The internet: out from its zone, in by the secure access gateway.
        ["internet", "rizhao-permits", "tcp/8443", "yes"],
        ["internet", "sd-exchange", "tcp/9600", "no"],
        ["370000/internet", "rizhao-permits", "tcp/8443", "yes"],
        ["370100/internet", "rizhao-permits", "tcp/8443", "no"],
        ["internet", "sd-news", "tcp/443", "unknown"],
        ["sd-bigdata/internet", "internet", "tcp/443", "yes"],
        ["sd-news", "internet", "tcp/443", "no"],
        ["370000/internet", "internet", "tcp/443", "unknown"],
        ["sd-finance/common", "internet", "tcp/443", "no"],
        // How anybody in the zone gets behind translated addresses is nowhere said.
        ["370000/internet", "sd-news", "tcp/443", "unknown"],
    ])("%s to %s at %s: %s", (from, to, service, verdict) => {
        expect(ask(from, to, service).verdict).toBe(verdict);
    });

    it("is not known between platforms where nobody has written of links", () => {
        const bare = networkModel(changedEstate(busy, { extranet: false }));
        expect(ask("sd-exchange", "jinan-records", "tcp/8443", bare).verdict).toBe("unknown");
        expect(ask("internet", "rizhao-permits", "tcp/8443", bare).verdict).toBe("no");
    });
});

describe("through what", () => {
    it("names hops and rules in order, up to the one that stops", () => {
        expect(codes(ask("rizhao-permits", "sd-exchange", "tcp/9600"))).toEqual([
            ...["leavesOn", "departmentRouter", "zoneNetwork", "departmentRouter", "balancer", "behind"],
        ]);
        expect(codes(ask("sd-exchange", "sd-forms", "tcp/443"))).toEqual([
            ...["leavesOn", "departmentRouter", "zoneNetwork", "ingress", "behind"],
        ]);
        expect(codes(ask("sd-hotline", "sd-forms/web", "tcp/8080"))).toEqual(["leavesOn", "cluster", "admits"]);
        expect(codes(ask("sd-exchange", "jinan-records", "tcp/7000"))).toEqual([
            ...["leavesOn", "departmentRouter", "link", "departmentRouter", "admits"],
        ]);
        expect(codes(ask("internet", "rizhao-permits", "tcp/8443"))).toEqual([
            ...["leaves", "secureAccess", "zoneNetwork", "departmentRouter", "balancer", "behind"],
        ]);
        expect(codes(ask("ju-agriculture/common", "sd-exchange/exchange", "tcp/8081")).at(-1)).toBe("refuses");
    });

    it("says which flow of the estate lets it through, at both ends", () => {
        const { ways } = ask("rizhao-permits", "sd-exchange", "tcp/8081");
        const rules = ways[0]?.steps.filter(({ code }) => code === "leavesOn" || code === "admits") ?? [];
        const { estate } = network;
        const index = estate.systems.get("sd-exchange")?.flows?.findIndex(({ port }) => port === 8081);
        const flow = estate.systems.get("sd-exchange")?.partSources.get(`flow/${index}`);
        expect(flow).toBeDefined();
        expect(rules.map(({ at }) => at)).toEqual([flow, flow]);
    });

    it("tells the best way first and keeps the others", () => {
        const { ways } = ask("370000/dedicated", "sd-budget/app", "tcp/443");
        expect(ways.map(({ verdict }) => verdict)).toEqual(["yes", "no"]);
    });
});

describe("names", () => {
    it("finds all parts of a system, and addresses where they stand", () => {
        const found = findPlaces(network, "sd-exchange");
        expect(found.ok && found.places.map(({ id }) => id)).toEqual(["sd-exchange/exchange", "sd-exchange/store"]);
        const address = findPlaces(network, "10.37.0.70");
        expect(address).toMatchObject({
            ok: true,
            places: [{ id: "10.37.0.70", network: "sd-bigdata/common", addresses: { cidr: "10.37.0.70/32" } }],
        });
        expect(findPlaces(network, "10.37.0.64/26")).toMatchObject({ ok: true, places: [{ id: "sd-bigdata/common" }] });
        expect(findPlaces(network, "203.0.113.9")).toMatchObject({
            ok: true,
            places: [{ position: { kind: "internet" } }],
        });
    });

    it("says what was probably meant, and what has no resources", () => {
        expect(findPlaces(network, "sd-exchnge")).toEqual({
            ok: false,
            problem: { code: "unknownPlace", name: "sd-exchnge", nearest: "sd-exchange" },
        });
        expect(findPlaces(network, "nothing-like-it-at-all")).toEqual({
            ok: false,
            problem: { code: "unknownPlace", name: "nothing-like-it-at-all" },
        });
        expect(findPlaces(network, "ju-subsidies")).toMatchObject({ ok: false, problem: { code: "noResources" } });
    });
});

describe("what is declared", () => {
    it("works all of it in the estate for learning", () => {
        const rows = declared(tiny);
        expect(rows).toHaveLength(7);
        expect(rows.filter(({ answer }) => answer.verdict !== "yes")).toEqual([]);
    });

    it("shows what comes of each flow and endpoint, also of those that lead nowhere", () => {
        const verdictOf = (from: string, to: string, port: number): string | undefined =>
            declared(network).find((row) => row.from === from && row.answer.to === to && row.answer.port === port)
                ?.answer.verdict;
        expect(verdictOf("sd-exchange", "sd-forms/web", 443)).toBe("yes");
        expect(verdictOf("sd-exchange", "sd-forms/api", 9091)).toBe("no");
        // Within the cluster the endpoint is called at the port behind it.
        expect(verdictOf("sd-hotline", "sd-forms/web", 8080)).toBe("yes");
        expect(verdictOf("internet", "sd-news/web", 443)).toBe("unknown");
        expect(verdictOf("sd-budget", "sd-exchange/exchange", 8083)).toBe("no");
    });
});
