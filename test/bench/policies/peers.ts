import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StackResource } from "../../../policies/kernel/rule";
import { timed } from "../measure";
import { plannedResources, planJson, type PlannedResource } from "./plan-json";

/** Programs that judge plans; both are optional. */
const variables = { checkov: "EGOV_BENCH_CHECKOV", conftest: "EGOV_BENCH_CONFTEST" } as const;

/** The simplest rule there is: resources of a type have an attribute. Peers get as many of them as we have rules. */
interface PlainRule {
    readonly type: string;
    readonly attribute: string;
}

/**
 * Checkov and conftest with as many rules on the same resources, start-up included. Theirs are the plainest rules there are, and
 * a plan has no components: both are in the peers' favour.
 *
 * @param ours seconds from the start of a process of ours to its findings on these resources, for the ratio
 */
export function benchPeers(work: string, resources: readonly StackResource[], count: number, ours: number): void {
    const { EGOV_BENCH_CHECKOV: checkov, EGOV_BENCH_CONFTEST: conftest } = process.env;
    const planned = plannedResources(resources);
    const rules = plainRules(planned, count);
    const folder = join(work, "peers");
    mkdirSync(folder, { recursive: true });
    const plan = join(folder, "plan.json");
    if (checkov || conftest) writeFileSync(plan, planJson(planned));
    const run = (name: keyof typeof variables, program: string | undefined, args: () => readonly string[]): void => {
        const title = `${name}, ${rules.length} plain rules on the ${planned.length} of these resources that a plan holds`;
        if (!program) {
            console.log(`${title}: not run (${variables[name]} names the program)`);
            return;
        }
        try {
            const seconds = timed(program, args(), { cwd: folder });
            console.log(
                `${title}: ${seconds.toFixed(2)} s, start-up included; ${(seconds / ours).toFixed(1)} x ours (${ours.toFixed(2)} s, ` +
                    "start-up and the making of all resources included)",
            );
        } catch (error) {
            console.log(`${title}: failed\n${error instanceof Error ? error.message : String(error)}`);
        }
    };
    run("checkov", checkov, () => checkovArguments(folder, plan, rules));
    run("conftest", conftest, () => conftestArguments(folder, plan, rules));
}

/** By turns over the types that there are, and over the attributes of each. */
function plainRules(planned: readonly PlannedResource[], count: number): PlainRule[] {
    const attributes = new Map<string, Set<string>>();
    for (const { type, values } of planned) {
        const known = attributes.get(type) ?? new Set();
        for (const name of Object.keys(values)) known.add(name);
        attributes.set(type, known);
    }
    const types = [...attributes]
        .filter(([, names]) => names.size > 0)
        .sort(([one], [other]) => (one < other ? -1 : 1));
    return Array.from({ length: types.length === 0 ? 0 : count }, (_, index) => {
        const [type, names] = types[index % types.length] ?? ["", new Set<string>()];
        const list = [...names].sort();
        return { type, attribute: list[Math.floor(index / types.length) % list.length] ?? "" };
    });
}

function checkovArguments(folder: string, plan: string, rules: readonly PlainRule[]): string[] {
    const checks = join(folder, "checkov");
    mkdirSync(checks, { recursive: true });
    for (const [index, { type, attribute }] of rules.entries()) {
        const check = {
            metadata: { id: `CKV2_EGOV_${index + 1}`, name: `${type} has ${attribute}`, category: "GENERAL_SECURITY" },
            definition: { cond_type: "attribute", resource_types: [type], attribute, operator: "exists" },
        };
        // JSON is YAML.
        writeFileSync(join(checks, `egov-${index + 1}.yaml`), JSON.stringify(check, null, 2));
    }
    const what = ["--file", plan, "--framework", "terraform_plan"];
    const how = ["--external-checks-dir", checks, "--check", "CKV2_EGOV_*"];
    return [...what, ...how, "--soft-fail", "--quiet", "--compact", "--skip-download", "--output", "json"];
}

function conftestArguments(folder: string, plan: string, rules: readonly PlainRule[]): string[] {
    const policies = join(folder, "conftest");
    mkdirSync(policies, { recursive: true });
    const texts = rules.map(
        ({ type, attribute }) => `deny contains message if {
    some change in by_type["${type}"]
    not change.change.after["${attribute}"]
    message := sprintf("%s has no ${attribute}", [change.address])
}
`,
    );
    const head = `package main

import rego.v1

by_type[type] contains change if {
    some change in input.resource_changes
    type := change.type
}
`;
    writeFileSync(join(policies, "rules.rego"), [head, ...texts].join("\n"));
    return ["test", plan, "--policy", policies, "--no-fail", "--output", "json"];
}
