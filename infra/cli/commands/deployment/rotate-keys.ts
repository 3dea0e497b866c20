import type { Command } from "commander";
import { setTimeout } from "node:timers/promises";
import type { RotationResult } from "../../../engine/deployment/rotate-keys";
import type { RunOptions } from "../../../engine/run-options";
import type { LinkModel } from "../../../estate/extranet/model";
import type { EstateModel } from "../../../estate/model";
import { nearest } from "../../../estate/nearest";
import { extranetStack } from "../../../stacks/describe";
import type { RotationStep } from "../../../stacks/extranet/rotation";
import type { Environment } from "../../context";
import { confirm, requireSomebody } from "../../deploy/confirm";
import { addGateOptions, judgeBefore, printStop, type GateArguments } from "../../deploy/gate";
import { codeOfRun } from "../../deploy/options";
import { printRun } from "../../deploy/print";
import { withReasons } from "../../deploy/reasons";
import { stackWork } from "../../deploy/work";
import { exitCode } from "../../exit-code";
import { Failure } from "../../failure";
import { subcommand, type Host } from "../../host";
import { withInterruption, withRunOptions } from "../../run-operation";

interface RotateArguments extends GateArguments {
    readonly yes?: boolean;
    readonly acceptGap?: boolean;
    readonly state?: string;
}

/** Seconds between two looks at the tunnels, and how often they are looked at: ten minutes in all. */
const pauseSeconds = 5;
const patience = 120;

/** `egov rotate-keys`: new pre-shared keys for links of the extranet, one path after another. */
export function addRotateKeys(program: Command, host: Host): void {
    const { environment } = host;
    const { translate } = environment;
    addGateOptions(subcommand(program, "rotate-keys", host, "rotateKeys"), environment)
        .argument("[links...]", translate("cli:rotateKeys.links"))
        .option("-y, --yes", translate("cli:rotateKeys.yes"))
        .option("--accept-gap", translate("cli:rotateKeys.acceptGap"))
        .option("--state <dir>", translate("cli:preview.state"))
        .action(async (names: string[], given: RotateArguments, command: Command) => {
            requireSomebody(given.yes === true, environment);
            // An estate without extranet has no such stack.
            const { json, options, work } = stackWork([extranetStack], given, command, environment);
            const links = selectLinks(work.estate, names, environment);
            const { linksWithGap } = await import("../../../stacks/extranet/rotation");
            const withGap = linksWithGap(links).map(({ id }) => id);
            if (withGap.length > 0 && given.acceptGap !== true)
                throw new Failure("usage", translate("cli:rotateKeys.wouldHaveGap", { links: withGap.join(", ") }));
            const gate = await judgeBefore("rotate-keys", work, given, options, environment);
            if (gate.stops) {
                await printStop(gate, options, environment);
                return host.finish(exitCode.findings);
            }
            const result = await withRunOptions({ ...work, policies: gate.policies }, environment, async (run) => {
                const steps = await stepsOf(links, run, environment);
                if (given.yes !== true) {
                    const params = { links: links.length, steps: steps.length };
                    await confirm(translate("cli:rotateKeys.question", params), environment);
                }
                return rotate(steps, run, environment);
            });
            await printResult(result, json, environment);
            host.finish(codeOf(result));
        });
}

/** The named links, all that carry something where none is named. Throws a `Failure` for a link that is not there. */
function selectLinks({ extranet }: EstateModel, names: readonly string[], { translate }: Environment): LinkModel[] {
    const links = [...(extranet?.links.values() ?? [])].filter(({ vpns }) => vpns.length > 0);
    const known = links.map(({ id }) => id);
    for (const name of names)
        if (!known.includes(name)) {
            const near = nearest(name, known);
            const text = translate("cli:rotateKeys.unknownLink", { link: name });
            throw new Failure(
                "usage",
                near === undefined ? text : text + translate("cli:usage.nearest", { nearest: near }),
            );
        }
    return names.length === 0 ? links : links.filter(({ id }) => names.includes(id));
}

async function stepsOf(
    links: readonly LinkModel[],
    run: RunOptions,
    environment: Environment,
): Promise<readonly RotationStep[]> {
    const { storedKeys } = await import("../../../engine/deployment/extranet-keys");
    const { withState } = await import("../../../engine/state/with-state");
    const { existingStacks } = await import("../../../engine/state/stacks");
    const { planRotation } = await import("../../../stacks/extranet/rotation");
    const keys = await withReasons(environment, () =>
        withState(run, async (state) =>
            (await existingStacks(state)).has(extranetStack) ? storedKeys(state) : undefined,
        ),
    );
    if (keys === undefined) throw new Failure("input", environment.translate("cli:rotateKeys.notDeployed"));
    return planRotation(links, keys.generations);
}

async function rotate(
    steps: readonly RotationStep[],
    run: RunOptions,
    environment: Environment,
): Promise<RotationResult> {
    const { rotateKeys } = await import("../../../engine/deployment/rotate-keys");
    const { upStacks } = await import("../../../engine/operations");
    const { terminal, translate } = environment;
    return rotateKeys(steps, {
        deploy: async (keyGenerations) => withInterruption(await upStacks({ ...run, keyGenerations }), run),
        down: (paths) => askTunnels(paths, run, environment),
        pause: () => setTimeout(pauseSeconds * 1000),
        patience,
        onStep: (step, count, paths) =>
            terminal.error(translate("cli:rotateKeys.step", { step, steps: count, paths: paths.join(", ") })),
        onWaiting: (down) => terminal.error(translate("cli:rotateKeys.waiting", { tunnels: down.join(", ") })),
    });
}

/** Tunnels of the paths that do not carry. Throws a `Failure` where a cloud can't be asked. */
async function askTunnels(
    paths: readonly string[],
    run: RunOptions,
    environment: Environment,
): Promise<readonly string[]> {
    const { tunnelsOf, tunnelsOn } = await import("../../../engine/deployment/tunnels");
    const { readSnapshots } = await import("../../../engine/state/inventory");
    const { withState } = await import("../../../engine/state/with-state");
    const { connectOptions } = await import("../../../connect/from-environment");
    const { downTunnels } = await import("../../../connect/tunnels");
    const snapshots = await withReasons(environment, () =>
        withState(run, (state) => readSnapshots([extranetStack], state)),
    );
    const tunnels = [...snapshots.values()].flatMap(tunnelsOf);
    const { variables, cwd, root, translate } = environment;
    const access = connectOptions(variables, [cwd, root], run.readText);
    const { down, problems } = await downTunnels(tunnelsOn(new Set(paths), tunnels), access);
    if (problems.length > 0)
        throw new Failure(
            "engine",
            problems.map(({ code, params }) => translate(`connect:${code}`, params)).join("\n"),
        );
    return down;
}

async function printResult(
    { done, run, down }: RotationResult,
    json: boolean,
    environment: Environment,
): Promise<void> {
    const { terminal, translate } = environment;
    if (run !== undefined) await printRun(run, json, environment, { steps: done, down });
    if (down.length > 0) terminal.error(translate("cli:rotateKeys.stopped", { tunnels: down.join(", ") }));
    else if (run?.status === "succeeded") terminal.error(translate("cli:rotateKeys.done"));
    else terminal.error(translate("cli:rotateKeys.goOn"));
}

function codeOf({ run, down }: RotationResult): ReturnType<typeof codeOfRun> {
    if (down.length > 0) return exitCode.engineFailed;
    return run === undefined ? exitCode.fine : codeOfRun(run);
}
