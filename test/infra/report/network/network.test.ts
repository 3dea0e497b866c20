import Ajv from "ajv/dist/2020";
import { createTranslator } from "../../../../infra/i18n/translator";
import { connections } from "../../../../infra/network/connections";
import { declared } from "../../../../infra/network/declared";
import type { Answer } from "../../../../infra/network/answer";
import { networkModel, reach } from "../../../../infra/network/reach";
import { zoneSummaries } from "../../../../infra/network/zone-summary";
import { formatAnswer, type NetworkStyle } from "../../../../infra/report/network/answer-text";
import { answersJson, networkJson } from "../../../../infra/report/network/json";
import { formatNetwork } from "../../../../infra/report/network/table-text";
import schema from "../../../../infra/report/schema/network.schema.json";
import { busy, changedEstate } from "../../../support/network-estates";
import { tinyEstate } from "../../../policies/support/tiny";

const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

/** What is wrong with a document; nothing where it is as its schema says. */
function errors(document: unknown): string[] {
    validate(JSON.parse(JSON.stringify(document)));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const plain = (text: string): string => text;
const colors = { bold: plain, dim: plain, green: plain, yellow: plain, red: plain };
const style = (language: "zh" | "en"): NetworkStyle => {
    return { translate: createTranslator(language), language, showPath: (file) => `estate/${file}`, colors };
};

const network = networkModel(tinyEstate());
function answer(from: string, to: string, port: number): Answer {
    const [source, target] = [network.places.get(from), network.places.get(to)];
    if (source === undefined || target === undefined) throw new Error(`there is no ${from} or ${to}`);
    return reach(network, source, target, { protocol: "tcp", port });
}

it("prints the way that holds, with the line of the estate for each step", () => {
    const text = formatAnswer(answer("sd-budget/app", "sd-budget/db", 5432), style("en"));
    expect(text.split("\n")).toEqual([
        "sd-budget/app → sd-budget/db tcp/5432: yes",
        expect.stringMatching(
            /^ {4}✓ sd-budget\/app may go out to sd-budget\/db at tcp\/5432 +estate\/province\.yaml:65:9$/,
        ),
        expect.stringMatching(/^ {4}✓ both are in the network sd-finance\/dedicated +estate\/province\.yaml:\d+:\d+$/),
        expect.stringMatching(/^ {4}✓ sd-budget\/db lets sd-budget\/app in at tcp\/5432 +estate\/province\.yaml:65:9$/),
    ]);
});

it("prints every way and where it ends, where none holds", () => {
    const text = formatAnswer(answer("371100/common", "rizhao-permits/web", 8443), style("zh"));
    expect(text).toMatch(/不可达\n {2}途径 1：\n[^]*\n {2}途径 2：\n/);
    expect(text.match(/✗/g)).toHaveLength(2);
    expect(text).not.toMatch(/may|the|zone/);
});

it("prints zones and what is declared, with how many of each verdict", () => {
    const text = formatNetwork(zoneSummaries(network), declared(network), style("en"));
    expect(text).toMatch(/^ {2}370000\/common +10\.37\.0\.0\/18 .*370100\/common, 371100\/common$/m);
    expect(text).toMatch(/^ {2}370100\/dedicated .*joined with no other zone$/m);
    expect(text).toMatch(
        /^ {2}370000\/dedicated +→ sd-budget\/app +tcp\/443 +yes +load balancer +estate\/province\.yaml:63:9$/m,
    );
    expect(text).toMatch(/^7 connections: yes 7, partly 0, unknown 0, no 0\.$/m);
});

describe("schema", () => {
    it.each(["zh", "en"] as const)("answers and connections are as it says, in %s", (language) => {
        const busyNetwork = networkModel(changedEstate(busy));
        const places = [...busyNetwork.places.values()];
        const all = connections(busyNetwork, places, places).map((one) => ({ from: one.from, answer: one }));
        expect(new Set(all.map((row) => row.answer.verdict))).toEqual(new Set(["yes", "partly", "unknown"]));
        for (const rows of [declared(busyNetwork), all])
            expect(errors(networkJson("tiny", zoneSummaries(busyNetwork), rows, style(language)))).toEqual([]);
        const asked = [answer("internet", "rizhao-permits/web", 8443), answer("internet", "sd-budget/app", 443)];
        expect(errors(answersJson("tiny", asked, style(language)))).toEqual([]);
    });

    it("refuses what it should", () => {
        const document = answersJson("tiny", [answer("internet", "sd-budget/app", 443)], style("en"));
        expect(errors({ ...document, more: 1 })).not.toEqual([]);
        expect(errors({ ...document, answers: [] })).not.toEqual([]);
        expect(errors({ ok: true, estate: "tiny" })).not.toEqual([]);
        const [first] = document["answers"] as Record<string, unknown>[];
        expect(errors({ ...document, answers: [{ ...first, verdict: "maybe" }] })).not.toEqual([]);
    });
});
