import { InvalidArgumentError, Option, type Command } from "commander";
import type { Enforcement, Pack, Rule } from "../../../policies/kernel/rule";
import { nearest } from "../../estate/nearest";
import type { VerdictOptions } from "../../report/findings/report";
import type { Environment } from "../context";
import { Failure } from "../failure";

export const packs: readonly Pack[] = [
    "bypass",
    "classified-protection",
    "consolidation",
    "secrecy",
    "trusted-products",
];
const enforcements: readonly Enforcement[] = ["advisory", "mandatory"];

/** What commander gives of the options below. */
export interface VerdictArguments {
    readonly strict?: boolean;
    readonly failOn?: Enforcement;
}

export interface SelectionArguments {
    readonly pack?: readonly Pack[];
    readonly rule?: readonly string[];
}

/** Adds what decides whether a run fails. */
export function addVerdictOptions(command: Command, environment: Environment): Command {
    const { translate } = environment;
    return addStrictOptions(command, environment).addOption(
        new Option("--fail-on <enforcement>", translate("cli:findings.failOn"))
            .choices(enforcements)
            .default(undefined),
    );
}

/** Adds whether what can't be judged fails too. */
export function addStrictOptions(command: Command, { translate }: Environment): Command {
    return command
        .option("--strict", translate("cli:findings.strict"))
        .option("--no-strict", translate("cli:findings.noStrict"));
}

/** Adds the emergency file. */
export function addBreakGlassOption(command: Command, { translate }: Environment): Command {
    return command.option("--break-glass <file>", translate("cli:findings.breakGlass"));
}

/** What can't be judged fails in CI, unless the command line says otherwise; what is only advice fails where it is asked for. */
export function readVerdict({ strict, failOn }: VerdictArguments, { variables }: Environment): VerdictOptions {
    const ci = variables["CI"] ?? "";
    return { strict: strict ?? !["", "0", "false"].includes(ci), failOn: failOn ?? "mandatory" };
}

/** Adds the choice of rules; both may be repeated. */
export function addRuleSelection(command: Command, { translate }: Environment): Command {
    return command
        .option("--pack <pack>", translate("cli:findings.pack", { packs: packs.join(", ") }), collectPacks)
        .option("--rule <id>", translate("cli:findings.rule"), (id: string, before: readonly string[] = []) => [
            ...before,
            id,
        ]);

    function collectPacks(text: string, before: readonly Pack[] = []): Pack[] {
        const pack = packs.find((one) => one === text);
        if (pack === undefined)
            throw new InvalidArgumentError(translate("cli:usage.choices", { choices: packs.join(", ") }));
        return [...before, pack];
    }
}

/** The rules of the packs and the rules that are named; all where none is. Throws a `Failure` for ids that no rule has. */
export function selectRules(
    all: readonly Rule[],
    { pack = [], rule = [] }: SelectionArguments,
    environment: Environment,
): readonly Rule[] {
    if (pack.length === 0 && rule.length === 0) return all;
    const ids = new Set<string>(all.map(({ id }) => id));
    const wrong = rule.filter((id) => !ids.has(id)).map((id) => unknownRule(id, ids, environment));
    if (wrong.length > 0) throw new Failure("usage", wrong.join("\n"));
    return all.filter(({ id }) => rule.includes(id) || pack.some((one) => id.startsWith(`${one}/`)));
}

/** Says that there is no such rule, with the one that was probably meant. */
export function unknownRule(id: string, ids: Iterable<string>, { translate }: Environment): string {
    const text = translate("cli:usage.unknownRule", { rule: id });
    const near = nearestRule(id, [...ids]);
    return near === undefined ? text : text + translate("cli:usage.nearest", { nearest: near });
}

/** The nearest id; of a name without its pack, the nearest name. */
export function nearestRule(id: string, ids: readonly string[]): string | undefined {
    const name = id.slice(id.indexOf("/") + 1);
    const byName = new Map(ids.map((one) => [one.slice(one.indexOf("/") + 1), one]));
    return nearest(id, ids) ?? byName.get(nearest(name, byName.keys()) ?? "");
}
