import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SessionOptions } from "../../../infra/connect/session";
import type { FlatResource } from "../flatten";
import { terraformType, type TofuPrograms } from "../opentofu";
import { operationsAtOnce } from "./at-once";
import { goesWithProject, guardOf, leaveByHand, projectsOf, type Placed } from "./leave-by-hand";
import { failed, hasFailed, inSteps, sumByKind, unusable, type Outcome, type Phase, type PhaseName } from "./phase";
import { sayDone } from "./seconds";
import { machineCpuSeconds, runLimited, type LimitedRun } from "./run-limited";
import { readTofuReport } from "./tofu-events";

const limitMs = 15 * 60_000;

/** What OpenTofu did, and a second `apply` that, like egov's second `up`, asks the cloud nothing. */
export interface TofuOutcomes {
    readonly phases: Readonly<Record<PhaseName, Outcome>>;
    readonly withoutRefresh: Outcome;
}

/** OpenTofu on one configuration that is written already. */
export class TofuSide {
    constructor(
        private readonly folder: string,
        private readonly programs: TofuPrograms,
        private readonly env: NodeJS.ProcessEnv,
        private readonly resources: readonly FlatResource[],
        /** Where a resource is: of its provider's inputs. */
        private readonly placeOf: (resource: FlatResource) => { readonly cloud: string; readonly region: string },
        private readonly signal: AbortSignal,
    ) {}

    async run(clouds: SessionOptions): Promise<TofuOutcomes> {
        const up = await this.twice("apply", "-auto-approve");
        if (hasFailed(up)) {
            const notRun = unusable("not run: apply failed");
            return { phases: { up, "second up": notRun, refresh: notRun, destroy: notRun }, withoutRefresh: notRun };
        }
        const second = await this.unchanged("apply", "-auto-approve");
        const withoutRefresh = await this.unchanged("apply", "-auto-approve", "-refresh=false");
        const refresh = await this.command("apply", "-auto-approve", "-refresh-only");
        const destroy = await this.destroy(clouds).catch((error: unknown) => unusable(String(error)));
        return { phases: { up, "second up": second, refresh, destroy }, withoutRefresh };
    }

    /**
     * As egov does: what can go with its project only is forgotten, then everything goes but what clouds guard, then guards
     * are lifted, then the rest goes, then what services keep of projects. OpenTofu can lift no guards and sweep nothing, so
     * we do; all of it counts.
     */
    private async destroy(clouds: SessionOptions): Promise<Outcome> {
        const guarded = this.resources.filter((resource) => guardOf(resource) !== undefined);
        // Not `-exclude`: it also keeps what depends on a guarded one, and so ports in subnets that are to go.
        const orders = this.resources.filter(goesWithProject);
        const free = this.resources.filter((resource) => guardOf(resource) === undefined && !goesWithProject(resource));
        const targets = free.map((resource) => `-target=${addressOf(resource)}`);
        const placed = this.placed(guarded);
        const projects = this.placed(projectsOf(this.resources));
        const forgotten = await this.tofu("state", "rm", ...orders.map(addressOf));
        if (forgotten.problem !== undefined) return failed("tofu state rm", forgotten);
        const first = await this.twice("destroy", "-auto-approve", ...targets);
        if (hasFailed(first)) return first;
        const lifted = await step(() => leaveByHand.liftGuards(placed, clouds));
        const second = await this.twice("destroy", "-auto-approve");
        if (hasFailed(second)) return second;
        const swept = await step(() => leaveByHand.sweep(projects, clouds));
        return inSteps({ ...forgotten, kinds: [] }, first, lifted, second, swept);
    }

    /** Ids are in the state file. */
    private placed(resources: readonly FlatResource[]): Placed[] {
        const state = JSON.parse(readFileSync(join(this.folder, "terraform.tfstate"), "utf8")) as {
            resources: { name: string; instances: { attributes: { id: string } }[] }[];
        };
        const ids = new Map(state.resources.map(({ name, instances }) => [name, instances[0]?.attributes.id]));
        return resources.map((resource) => {
            const id = ids.get(resource.key);
            if (id === undefined) throw new Error(`OpenTofu's state has no ${resource.urn}`);
            return { resource, id, ...this.placeOf(resource) };
        });
    }

    private async unchanged(...args: string[]): Promise<Outcome> {
        const outcome = await this.command(...args);
        const [changed] = hasFailed(outcome) ? [] : outcome.kinds;
        return changed === undefined
            ? outcome
            : unusable(`changes ${changed.kind}: both sides do not ask for the same`);
    }

    /** As a person does, to whom the tool says no more than that an API refused something. */
    private async twice(...args: string[]): Promise<Outcome> {
        const first = await this.command(...args);
        if (!hasFailed(first) || this.signal.aborted) return first;
        const second = await this.command(...args);
        if (hasFailed(second)) return second;
        return inSteps({ ...first, kinds: [], repeated: first.failure }, second);
    }

    private async command(...args: string[]): Promise<Outcome> {
        const run = await this.tofu(...args, "-input=false", "-json", `-parallelism=${operationsAtOnce}`);
        sayDone(`tofu ${args[0]}`, run.seconds);
        const { resources, errors, open, messages } = readTofuReport(run.stdout);
        if (run.problem === undefined) return { ...run, kinds: sumByKind(resources) };
        const last = errors.length > 0 ? errors : messages.slice(-8);
        const said = [...open.map((address) => `${address} was begun and did not end`), ...last];
        return failed(`tofu ${args[0]}`, run, said.join("\n") || "it said nothing");
    }

    private tofu(...args: string[]): Promise<LimitedRun> {
        const { folder: cwd, env, signal } = this;
        return runLimited({ file: this.programs.tofu, args, cwd, env, limitMs, signal });
    }
}

const addressOf = (resource: FlatResource): string => `${terraformType(resource)}.${resource.key}`;

/** Something done in this process. */
async function step(work: () => Promise<void>): Promise<Phase> {
    const begin = performance.now();
    const before = machineCpuSeconds();
    await work();
    const machineSeconds = machineCpuSeconds() - before;
    return { seconds: (performance.now() - begin) / 1000, cpuSeconds: 0, machineSeconds, kinds: [] };
}
