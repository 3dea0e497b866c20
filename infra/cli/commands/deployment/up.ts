import type { Command } from "commander";
import { resolve } from "node:path";
import type { RunSummary } from "../../../engine/operations";
import type { PlanFile } from "../../../engine/plan/plan-file";
import type { RunOptions } from "../../../engine/run-options";
import { readGlobalOptions } from "../../arguments/global-options";
import type { Environment } from "../../context";
import { confirm, requireSomebody } from "../../deploy/confirm";
import { addDeployOptions, codeOfRun, type DeployArguments } from "../../deploy/options";
import {
    addGateOptions,
    judgeBefore,
    printJudgedRun,
    printStop,
    refusePastDate,
    type GateArguments,
} from "../../deploy/gate";
import { pendingChoice } from "../../deploy/pending";
import { planSource, upWithPlan } from "../../deploy/plan";
import { printReview } from "../../deploy/print";
import { withReasons } from "../../deploy/reasons";
import { stackWork } from "../../deploy/work";
import { exitCode } from "../../exit-code";
import { subcommand, type Host } from "../../host";
import { withInterruption, withRunOptions } from "../../run-operation";

interface UpArguments extends DeployArguments, GateArguments {
    readonly yes?: boolean;
    readonly plan?: string;
    readonly secretsProvider?: string;
    readonly recheck?: boolean;
}

/** `egov up`: shows what would change, asks, and deploys stack by stack. */
export function addUp(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, cwd } = environment;
    addGateOptions(addDeployOptions(subcommand(program, "up", host), environment), environment)
        .option("-y, --yes", translate("cli:up.yes"))
        .option("--plan <file>", translate("cli:up.plan"))
        .option("--secrets-provider <address>", translate("cli:up.secretsProvider"))
        .option("--recheck", translate("cli:up.recheck"))
        .action(async (names: string[], given: UpArguments, command: Command) => {
            requireSomebody(given.yes === true, environment);
            refusePastDate(readGlobalOptions(command, environment), environment);
            const plan = given.plan === undefined ? undefined : await loadPlan(resolve(cwd, given.plan), environment);
            const planned = plan?.stacks.map(({ stack }) => stack) ?? [];
            const { options, work } = stackWork(names.length === 0 ? planned : names, given, command, environment);
            const gate = await judgeBefore("up", work, given, options, environment);
            if (gate.stops) {
                await printStop(gate, options, environment);
                return host.finish(exitCode.findings);
            }
            const { policies } = gate;
            const { secretsProvider } = given;
            // A plan says what is done, and what an emergency file says is in no fingerprint.
            const recheck = given.recheck === true || plan !== undefined || given.breakGlass !== undefined;
            const { fingerprintOfPrograms } = await import("../../deploy/programs");
            const programs = fingerprintOfPrograms(environment.root);
            const result = await withRunOptions({ ...work, secretsProvider, policies }, environment, async (base) => {
                const run = { ...base, ...pendingChoice(given, base.locate), programs, recheck };
                const asks = given.yes !== true;
                const deployed = await (plan === undefined
                    ? reviewAndDeploy(run, asks, environment)
                    : deployPlan(plan, run, asks, environment));
                return withInterruption(deployed, run);
            });
            await printJudgedRun(result, gate, options, environment);
            host.finish(codeOfRun(result));
        });
}

/** Without a question there is no preview either: nobody would read it before it is too late. */
async function reviewAndDeploy(run: RunOptions, asks: boolean, environment: Environment): Promise<RunSummary> {
    const { previewStacks, upStacks } = await import("../../../engine/operations");
    if (!asks) return upStacks(run);
    const preview = await previewStacks({ ...run, forDeployment: true });
    if (preview.status !== "succeeded") return preview;
    await printReview(preview.stacks, preview, environment);
    await confirm(environment.translate("cli:up.question"), environment);
    return upStacks(run);
}

async function deployPlan(
    plan: PlanFile,
    run: RunOptions,
    asks: boolean,
    environment: Environment,
): Promise<RunSummary> {
    const { requireSameSource, requireSameStacks } = await import("../../../engine/plan/plan-file");
    await withReasons(environment, async () => {
        requireSameSource(plan, await planSource(run));
        requireSameStacks(plan, run.selection.order);
    });
    if (asks) {
        await printReview(plan.stacks, undefined, environment);
        await confirm(environment.translate("cli:up.question"), environment);
    }
    return upWithPlan(plan, run);
}

async function loadPlan(file: string, environment: Environment): Promise<PlanFile> {
    const { readPlan } = await import("../../../engine/plan/plan-file");
    return withReasons(environment, () => readPlan(file));
}
