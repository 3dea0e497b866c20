import type { Command } from "commander";
import type { StackGraph } from "../../../engine/graph";
import type { StackInventory } from "../../../engine/state/inventory";
import { resourceName } from "../../../report/run/urn";
import { isStackName } from "../../../stacks/describe";
import type { Environment } from "../../context";
import { confirmByName, requireSomebody } from "../../deploy/confirm";
import { addDeployOptions, codeOfRun, type DeployArguments } from "../../deploy/options";
import { pendingChoice } from "../../deploy/pending";
import { printRun } from "../../deploy/print";
import { stackWork } from "../../deploy/work";
import { Failure } from "../../failure";
import { subcommand, type Host } from "../../host";
import { selectOrFail } from "../../load-estate";
import { withInterruption, withRunOptions } from "../../run-operation";

interface DestroyArguments extends DeployArguments {
    readonly yes?: boolean;
    readonly unprotect?: boolean;
    readonly remove?: boolean;
}

/** `egov destroy`: deletes what stacks hold, downstream first; what holds data only where that is asked for. */
export function addDestroy(program: Command, host: Host): void {
    const { environment } = host;
    const { translate } = environment;
    addDeployOptions(subcommand(program, "destroy", host), environment)
        .option("-y, --yes", translate("cli:destroy.yes"))
        .option("--unprotect", translate("cli:destroy.unprotect"))
        .option("--remove", translate("cli:destroy.remove"))
        .action(async (names: string[], given: DestroyArguments, command: Command) => {
            const { json, work } = stackWork([], given, command, environment, { reverse: true });
            requireNameable(names, work.graph, environment);
            requireSomebody(given.yes === true, environment);
            const result = await withRunOptions(work, environment, async (base) => {
                const { destroyStacks } = await import("../../../engine/operations");
                const { inventoryOf } = await import("../../../engine/state/inventory");
                const { planDestruction, requireDecided } = await import("../../deploy/destruction");
                const { run, held } = await planDestruction(names, base, environment);
                const { pending } = pendingChoice(given, run.locate);
                const inventory = [...held].map(([stack, snapshot]) => inventoryOf(stack, snapshot));
                requireUnprotected(inventory, given.unprotect === true, environment);
                if (given.yes !== true) {
                    await requireDecided(held, pending, environment);
                    showInventory(inventory, environment);
                    const { name } = work.estate.estate;
                    await confirmByName(translate("cli:destroy.question", { name }), name, environment);
                }
                const choice = { unprotect: given.unprotect === true, removeStacks: given.remove === true };
                return withInterruption(await destroyStacks({ ...run, pending, ...choice }), run);
            });
            await printRun(result, json, environment);
            host.finish(codeOfRun(result));
        });
}

/** Names that no stack of any estate can have are wrong; whether the others are stacks the state decides. */
function requireNameable(names: readonly string[], graph: StackGraph, environment: Environment): void {
    selectOrFail(
        graph,
        names.filter((name) => !isStackName(name)),
        environment,
    );
}

function requireUnprotected(held: readonly StackInventory[], unprotect: boolean, environment: Environment): void {
    const { translate, terminal } = environment;
    const lines = held.flatMap((stack) => stack.protected.map((urn) => protectedLine(stack.stack, urn)));
    if (lines.length === 0) return;
    const list = lines.join("\n");
    const params = { count: lines.length, list };
    if (!unprotect) throw new Failure("engine", translate("cli:destroy.protected", params));
    terminal.error(terminal.errorColors.red(translate("cli:destroy.losesData", params)));
}

function protectedLine(stack: string, urn: string): string {
    const { type, name } = resourceName(urn);
    return `  ${stack}: ${type} ${name}`;
}

function showInventory(held: readonly StackInventory[], { terminal, translate }: Environment): void {
    const lines = held.map(({ stack, resources }) => translate("cli:destroy.holds", { stack, resources }));
    terminal.error([translate("cli:destroy.will"), ...lines].join("\n"));
}
