import type { EstateModel, WaiverModel } from "../../../infra/estate/model";
import type { Rule } from "../rule";
import { waiverFaults } from "./faults";
import { covers, type WaiverTarget } from "./scope";

/** What became of a waiver in a run. */
export interface WaiverUse {
    readonly waiver: WaiverModel;
    /** `other` where its rule took no part in the run; `void` where it is not in date, not approved, too wide, or nothing waives its rule. */
    readonly state: "applied" | "unused" | "void" | "other";
    /** Findings that it covers. */
    readonly findings: number;
}

/** The waivers that hold in a run, by rule. Keeps count of what each covers. */
export class WaiverBook {
    private readonly byRule = new Map<string, WaiverModel[]>();
    private readonly all: readonly WaiverModel[];
    /** Findings that each of `all` covers. */
    private readonly covered: number[];

    /**
     * @param asOf YYYY-MM-DD
     * @param breakGlass waivers of an emergency file that holds now
     */
    public constructor(estate: EstateModel, asOf: string, breakGlass: readonly WaiverModel[] = []) {
        // Whichever file a waiver stands in, the estate's own come first: an emergency is no excuse to hide them.
        this.all = [...[...estate.waivers.values()].sort(byId), ...[...breakGlass].sort(byId)];
        this.covered = this.all.map(() => 0);
        for (const waiver of this.all) {
            if (waiverFaults(waiver, estate, asOf).length > 0) continue;
            const list = this.byRule.get(waiver.rule);
            if (list === undefined) this.byRule.set(waiver.rule, [waiver]);
            else list.push(waiver);
        }
    }

    /** The first waiver that covers what a rule finds; none where nothing waives the rule. Counted as used. */
    public cover(rule: Pick<Rule, "id" | "unwaivable">, target: () => WaiverTarget): WaiverModel | undefined {
        const waivers = rule.unwaivable === true ? undefined : this.byRule.get(rule.id);
        if (waivers === undefined) return undefined;
        const about = target();
        const found = waivers.find(({ scope }) => covers(scope, about));
        if (found !== undefined) this.addTo(this.all.indexOf(found), 1);
        return found;
    }

    /** Findings that each waiver covers, the estate's first, then by id. */
    public get used(): readonly number[] {
        return this.covered;
    }

    /** Counts what another book of the same waivers covered. */
    public add(used: readonly number[]): void {
        for (const [index, findings] of used.entries()) this.addTo(index, findings);
    }

    /** What became of each waiver, given the rules that took part: those of the estate first, then by id. */
    public uses(rules: readonly Pick<Rule, "id" | "unwaivable">[]): WaiverUse[] {
        const byId = new Map(rules.map((rule) => [rule.id as string, rule]));
        return this.all.map((waiver, index): WaiverUse => {
            const findings = this.covered[index] ?? 0;
            const rule = byId.get(waiver.rule);
            const holds = this.byRule.get(waiver.rule)?.includes(waiver) === true && rule?.unwaivable !== true;
            const state = !holds ? "void" : rule === undefined ? "other" : findings > 0 ? "applied" : "unused";
            return { waiver, state, findings };
        });
    }

    private addTo(index: number, findings: number): void {
        this.covered[index] = (this.covered[index] ?? 0) + findings;
    }
}

function byId(a: WaiverModel, b: WaiverModel): number {
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
