import type { StackValidationArgs } from "@pulumi/policy";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../../policies";
import { listenerEncrypts } from "../../../policies/classified-protection/computing-environment/listener-encrypts";
import { pass, violation } from "../../../policies/kernel/judgement";
import type { ResourceRule, StackResource } from "../../../policies/kernel/rule";
import { createTranslator } from "../../../infra/i18n/translator";
import { PackFront } from "../../../infra/policy-packs/adapter/front";
import { Fronts } from "../../../infra/policy-packs/adapter/fronts";
import { policyOf } from "../../../infra/policy-packs/adapter/policy";
import type { PackSettings } from "../../../infra/policy-packs/settings";
import { caseResources, type CaseResource } from "../../policies/support/case-resources";
import { runInEngineFront } from "../../policies/support/engine-front";
import { unknownValue } from "../../policies/support/fixtures";
import { tinyEstate, withWaivers } from "../../policies/support/tiny";

const root = join(__dirname, "..", "..", "..");
const type = "openstack:loadbalancer/listener:Listener";
const lenient: PackSettings = {
    estate: tinyEstate(),
    asOf: "2026-11-24",
    strict: false,
    breakGlass: [],
    language: "en",
};
const told = (...resources: CaseResource[]): StackResource[] => caseResources(tinyEstate(), resources);
const run = (rule: ResourceRule, resources: StackResource[], settings: PackSettings = lenient) =>
    runInEngineFront(rule, resources, settings);

function ruleOf(fields: Partial<ResourceRule>): ResourceRule {
    return { ...listenerEncrypts, clauses: ["LZBF 2015-7 8"], messages: { bad: { zh: "坏", en: "bad" } }, ...fields };
}

describe("a rule as a policy of the engine", () => {
    it("says what the rule says of itself", () => {
        const texts = { language: "en" as const, translate: createTranslator("en"), showPath: (file: string) => file };
        expect(policyOf(listenerEncrypts, new Fronts(() => lenient, []), texts)).toMatchObject({
            name: "classified-protection/listener-encrypts",
            displayName: "Load balancer listeners encrypt",
            enforcementLevel: "mandatory",
            severity: "high",
            framework: { name: "GB/T 22239", version: "2019", reference: "8.1.4.8 a)" },
            remediationSteps: listenerEncrypts.remedy.en,
            url: "docs/policies/classified-protection.md#listener-encrypts",
            tags: ["GB/T 22239 8.1.4.8 a)"],
        });
    });

    it.each(["en", "zh"] as const)("leads to the page of every rule (%s)", (language) => {
        const texts = { language, translate: createTranslator(language), showPath: (file: string) => file };
        const fronts = new Fronts(() => lenient, []);
        const headings = (file: string): string[] =>
            readFileSync(join(root, file), "utf8")
                .split("\n")
                .filter((line) => line.startsWith("## "));
        const pages = new Map<string, string[]>();
        for (const rule of rules) {
            const [file = "", name = ""] = (policyOf(rule, fronts, texts).url ?? "").split("#");
            if (!pages.has(file)) pages.set(file, headings(file));
            expect(pages.get(file)).toContain(`## ${name}`);
        }
        expect(pages.size).toBe(5);
    });

    it("points to the line of the estate, the clause and what to do", async () => {
        const bad = told({ type, system: "sd-budget", inputs: { protocol: "HTTP" } });
        const { diagnostics } = await run(listenerEncrypts, bad);
        expect(diagnostics).toHaveLength(1);
        const { file, line, column } = tinyEstate().systems.get("sd-budget")?.source ?? {
            file: "",
            line: 0,
            column: 0,
        };
        expect(diagnostics[0]?.message.split("\n")).toEqual([
            "violation: it offers HTTP, which is not encrypted.",
            `from ${file}:${line}:${column}`,
            expect.stringMatching(/^clause: GB\/T 22239 8\.1\.4\.8 a\)/),
            `to do: ${listenerEncrypts.remedy.en}`,
        ]);
    });

    it("is advice where a value is not known yet, and stops the deployment in strict mode", async () => {
        const later = told({ type, system: "sd-budget", inputs: { protocol: unknownValue } });
        expect((await run(listenerEncrypts, later)).diagnostics).toMatchObject([{ level: "advisory" }]);
        const strict = await run(listenerEncrypts, later, { ...lenient, strict: true });
        expect(strict.diagnostics).toMatchObject([
            { level: "mandatory", message: expect.stringContaining("protocol of it is known only after deployment") },
        ]);
    });

    it("stays advice in strict mode where the rule is advice", async () => {
        const later = told({ type, system: "sd-budget", inputs: { protocol: unknownValue } });
        const advice: ResourceRule = { ...listenerEncrypts, enforcement: "advisory" };
        const { diagnostics } = await run(advice, later, { ...lenient, strict: true });
        expect(diagnostics).toMatchObject([{ level: "advisory" }]);
    });

    it("sees secrets as such", async () => {
        const seen: unknown[] = [];
        const rule = ruleOf({ check: ({ inputs }) => (seen.push(inputs["protocol"]), pass) });
        await run(rule, told({ type, inputs: { protocol: { kind: "secret", value: "HTTP" } } }));
        expect(seen).toEqual([{ kind: "secret", value: "HTTP" }]);
    });

    it("tells of what the estate waives, and lets it pass", async () => {
        const estate = withWaivers({ rule: listenerEncrypts.id, scope: { system: "sd-budget" } });
        const bad = told({ type, system: "sd-budget", inputs: { protocol: "HTTP" } });
        const { diagnostics } = await run(listenerEncrypts, bad, { ...lenient, estate, strict: true });
        expect(diagnostics).toMatchObject([{ level: "advisory", message: expect.stringMatching(/waiver old-portal/) }]);
    });

    it("judges the whole stack by what was asked for and by what depends on what", async () => {
        const rule = ruleOf({
            scope: "stack",
            check: (resource, { resources }) =>
                resources.targets(resource, "poolId").some(({ name }) => name === "pool") ? violation("bad") : pass,
        });
        const resources = told({ type: "t:t:T", name: "pool" }, { type, name: "it", refs: { poolId: "pool" } });
        const { diagnostics } = await run(rule, resources);
        expect(diagnostics.map(({ urn }) => urn)).toEqual([resources.at(-1)?.urn]);
    });

    it("forgets what it knew of a resource that is told of anew", async () => {
        const front = new PackFront(lenient, [listenerEncrypts]);
        const opts = { protect: false, ignoreChanges: [], aliases: [], additionalSecretOutputs: [] };
        const tell = (level: string) => ({
            urn: `urn:pulumi:dev::x::${type}::it`,
            type,
            name: "it",
            props: { protocol: "HTTP", tags: [`egov:level=${level}`] },
            opts: { ...opts, customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 } },
        });
        expect(front.judgeResource(listenerEncrypts, tell("S3A3G3"))?.findings).toHaveLength(1);
        expect(front.judgeResource(listenerEncrypts, tell("S2A2G2"))?.findings).toEqual([]);
    });

    it("runs all rules over a resource at once, each told what it found itself, and rules over the stack at its end", () => {
        const asked: string[] = [];
        const one = ruleOf({ id: "bypass/one", check: () => (asked.push("one"), violation("bad")) });
        const other = ruleOf({ id: "bypass/other", check: () => (asked.push("other"), pass) });
        const whole = ruleOf({
            id: "bypass/whole",
            scope: "stack",
            check: () => (asked.push("whole"), violation("bad")),
        });
        const front = new PackFront(lenient, [one, other, whole]);
        const opts = { protect: false, ignoreChanges: [], aliases: [], additionalSecretOutputs: [] };
        const resource = {
            urn: `urn:pulumi:dev::x::${type}::it`,
            type,
            name: "it",
            props: {},
            opts: { ...opts, customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 } },
        };
        expect(front.judgeResource(one, resource)?.findings).toMatchObject([{ rule: "bypass/one" }]);
        expect(front.judgeResource(other, resource)).toMatchObject({ findings: [], counts: { pass: 1 } });
        expect(asked).toEqual(["one", "other"]);
        const stack = { resources: [{ ...resource, dependencies: [], propertyDependencies: {} }] };
        expect(front.judgeStack(whole, stack as unknown as StackValidationArgs)?.findings).toHaveLength(1);
        expect(front.judgeStack(whole, stack as unknown as StackValidationArgs)?.findings).toHaveLength(1);
        expect(asked).toEqual(["one", "other", "whole"]);
    });
});
