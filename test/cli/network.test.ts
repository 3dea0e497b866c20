import { egov, json, Workshop } from "./egov";

const workshop = new Workshop();
afterAll(() => workshop.clear());

const estate = workshop.estate("asked");
const network = (...args: string[]): ReturnType<typeof egov> => egov(["network", "--estate", estate, ...args]);

describe("egov network", () => {
    it("says yes, with the way and the lines of the estate", async () => {
        const { code, stdout, stderr } = await network("--from", "sd-budget/app", "--to", "sd-budget/db");
        expect([code, stderr]).toEqual([0, ""]);
        expect(stdout).toContain("sd-budget/app → sd-budget/db tcp/5432: yes");
        expect(stdout.match(/province\.yaml:\d+:\d+$/gm)).toHaveLength(3);
    });

    it("says no, and where each way ends; that is an answer too", async () => {
        const { code, stdout } = await network(
            "--from",
            "internet",
            "--to",
            "sd-budget",
            "--port",
            "443",
            "--lang",
            "zh",
        );
        expect(code).toBe(0);
        expect(stdout).toContain("不可达");
        expect(stdout).toContain("分区相互隔离");
    });

    it("gives the same as JSON", async () => {
        const asked = await network("--from", "10.137.0.9", "--to", "sd-budget", "--port", "443", "--json");
        const answers = json(asked)["answers"];
        expect(answers).toHaveLength(1);
        expect(answers).toMatchObject([{ from: "10.137.0.9", to: "sd-budget/app", port: 443, verdict: "yes" }]);
    });

    it("lists zones and what is declared; with --all also what only follows from it", async () => {
        const [few, all] = await Promise.all([network("--json"), network("--json", "--all")]);
        expect(json(few)).toMatchObject({ ok: true, estate: "tiny", counts: { yes: 7, partly: 0, unknown: 0, no: 0 } });
        const declared = json(few)["connections"] as { from: string; to: string }[];
        const every = json(all)["connections"] as { from: string; to: string }[];
        const names = every.map(({ from, to }) => `${from} ${to}`);
        expect(declared.filter(({ from, to }) => !names.includes(`${from} ${to}`))).toEqual([]);
        expect(names).toContain("lixia-services/common jinan-records/app");
    });

    it("keeps to one end, a port or a protocol where they are named", async () => {
        const of = async (...args: string[]): Promise<unknown[]> =>
            json(await network("--json", ...args))["connections"] as unknown[];
        expect(await of("--to", "sd-budget")).toHaveLength(2);
        expect(await of("--to", "sd-budget", "--port", "443")).toMatchObject([{ from: "370000/dedicated" }]);
        expect(await of("--from", "370000/internet")).toMatchObject([{ to: "sd-portal/web" }]);
        expect(await of("--protocol", "udp")).toEqual([]);
    });

    it.each([
        [["--from", "sd-budgt", "--to", "internet", "--port", "80"], /sd-budgt.*Did you mean sd-budget\?/s],
        [["--from", "internet", "--to", "ju-subsidies"], /ju-subsidies is not on a platform/],
        [["--from", "sd-budget", "--to", "370000/common"], /370000\/common answers nobody.*--port/],
        [["--port", "0"], /0.*1 to 65535/s],
        [["--port", "http"], /http.*1 to 65535/s],
        [["--protocol", "icmp"], /tcp.*udp/],
    ])("%j ends with 2 and says what to do", async (args, text) => {
        const { code, stdout, stderr } = await network(...args);
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toMatch(text);
    });
});

it("nothing that the reference estate declares leads nowhere", async () => {
    const { counts } = json(await egov(["network", "--json"])) as { counts: Record<string, number> };
    expect(counts["yes"]).toBeGreaterThan(500);
    expect(counts["no"]).toBe(0);
});
