import { judgeAudited } from "../../../infra/audit/judge";
import { readPlan } from "../../../infra/audit/plan";
import { readState } from "../../../infra/audit/state";
import { createTranslator } from "../../../infra/i18n/translator";
import { findingMessage } from "../../../infra/report/finding-message";
import { rules } from "../../../policies";
import { violation } from "../../../policies/kernel/judgement";
import { textAt } from "../../../policies/kernel/read";
import type { ResourceRule } from "../../../policies/kernel/rule";
import { listenerEncrypts } from "../../../policies/classified-protection/computing-environment/listener-encrypts";
import { exportedState } from "../../support/exported-state";
import { caseResources } from "../../policies/support/case-resources";
import { tinyEstate, withWaivers } from "../../policies/support/tiny";
import { documentOf, webShop } from "./fixtures";

const asOf = "2026-11-24";
const estate = tinyEstate();
const judging = { asOf, project: "egov-cloud" };
const listener = {
    type: "openstack:loadbalancer/listener:Listener",
    system: "sd-budget",
    inputs: { protocol: "HTTP" },
};

describe("another program's state, without an estate", () => {
    const { run, rules: asked } = judgeAudited(readState(webShop.state.document()), rules, judging);

    it("is found to let everybody in at SSH, and where", () => {
        const [found, ...more] = run.findings.filter(({ rule }) => rule === "classified-protection/ingress-is-bounded");
        expect(more).toEqual([]);
        expect(found).toMatchObject({ result: "violation", stack: "dev" });
        const lines = webShop.state.text.split("\n");
        expect(lines[(found?.location.line ?? 0) - 1]).toContain("secGroupRule:SecGroupRule::ssh");
    });

    it("says nothing of what waits to be deleted", () => {
        expect(run.findings.filter(({ urn }) => urn.endsWith("::rdp"))).toEqual([]);
    });

    it("is judged by no rule over an estate, and what an estate would say is open", () => {
        expect(asked.filter(({ scope }) => scope === "estate")).toEqual([]);
        const open = run.findings.filter(({ params }) => String(params["path"]).startsWith("estate."));
        expect(open.length).toBeGreaterThan(0);
        for (const { result } of open) expect(result).toBe("unknown");
    });

    it("is judged at the level that is assumed", () => {
        const at = (level: number): number =>
            judgeAudited(readState(webShop.state.document()), rules, { ...judging, level }).run.findings.length;
        expect(at(1)).toBeLessThan(at(2));
        expect(at(2)).toBeLessThan(at(4));
    });
});

describe("a state of the estate's", () => {
    const text = exportedState(caseResources(estate, [listener]));
    const run = (state: string, changed = estate) =>
        judgeAudited(readState(documentOf(state)), [listenerEncrypts], { ...judging, estate: changed }).run;

    it("points to the line of the estate", () => {
        expect(run(text).findings.map(({ location }) => location)).toEqual([estate.systems.get("sd-budget")?.source]);
    });

    it("is waived by what the estate waives", () => {
        const changed = withWaivers({ rule: listenerEncrypts.id, scope: { system: "sd-budget" } });
        expect(run(text, changed).findings).toMatchObject([{ result: "waived", waiver: { id: "old-portal" } }]);
    });

    it("is none where the project is another, whatever the stack is called", () => {
        const [finding] = run(text.replaceAll("::egov-cloud::", "::other::")).findings;
        expect(finding?.location.file).toBe("it.json");
        const kinds: string[] = [];
        const asks: ResourceRule = {
            ...listenerEncrypts,
            check: (resource, { stackOf }) => (kinds.push(stackOf(resource).kind), []),
        };
        for (const project of ["egov-cloud", "other"])
            judgeAudited(readState(documentOf(text.replaceAll("::egov-cloud::", `::${project}::`))), [asks], {
                ...judging,
                estate,
            });
        expect(kinds).toEqual(["tenants", "foreign"]);
    });
});

describe("a value that can't be read", () => {
    const asks: ResourceRule = {
        ...listenerEncrypts,
        types: ["openstack:compute/instance:Instance"],
        check: (resource) => violation("plain", { protocol: textAt(resource, "adminPass") ?? "" }),
    };
    const translate = createTranslator("en");

    it.each([
        ["a state", readState(webShop.state.document())],
        ["a preview", readPlan(webShop.plan.document())],
    ])("is a secret of %s", (_name, audited) => {
        const [finding] = judgeAudited(audited, [asks], judging).run.findings;
        expect(finding).toMatchObject({ result: "unknown", code: "valueSecret", params: { path: "adminPass" } });
        if (finding !== undefined)
            expect(findingMessage(finding, asks, "en", translate)).toBe(
                "adminPass of web is a secret, encrypted or masked, so it can't be read.",
            );
    });

    it("is known only later where it is none", () => {
        const later = readPlan(
            documentOf(webShop.plan.text.replaceAll('"[secret]"', '"04da6b54-80e4-46f7-96ec-b56ff0331ba9"')),
        );
        const [finding] = judgeAudited(later, [asks], judging).run.findings;
        expect(finding).toMatchObject({ result: "unknown", code: "valueUnknown" });
    });
});
