import type { SoughtPoints } from "../../connect/recovery-points";
import type { DrilledSystem } from "../../drill/plan/plan";
import type { DrillProblem } from "../../drill/plan/problem";
import type { PointSource } from "../../drill/run/world";
import type { RunOptions } from "../../engine/run-options";
import type { EstateModel, RecoverySiteModel } from "../../estate/model";
import { recoveryStack } from "../../stacks/describe";
import type { Environment } from "../context";
import { outputsOfStack } from "./engine";

/** Recovery points as the clouds of recovery sites list them. */
export function pointSource(estate: EstateModel, run: RunOptions, environment: Environment): PointSource {
    const { variables, cwd, root, translate } = environment;
    return {
        async find(systems) {
            const vaults = await vaultProjects(estate, systems, run);
            if (!vaults.ok) return vaults;
            const sought = systems.flatMap((each) => soughtOf(each, siteOf(estate, each), vaults.value));
            const { connectOptions } = await import("../../connect/from-environment");
            const { recoveryPoints } = await import("../../connect/recovery-points");
            const access = connectOptions(variables, [cwd, root], run.readText);
            const { found, problems } = await recoveryPoints(sought, access);
            if (problems.length === 0) return { ok: true, value: found };
            const texts = problems.map(({ code, params }): DrillProblem => ({
                code: "cloudSays",
                params: { text: translate(`connect:${code}`, params) },
            }));
            return { ok: false, error: texts };
        },
    };
}

type Found<Value> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: readonly DrillProblem[] };

/** Site -> project of its vaults, of the sites whose vaults are asked. */
async function vaultProjects(
    estate: EstateModel,
    systems: readonly DrilledSystem[],
    run: RunOptions,
): Promise<Found<ReadonlyMap<string, string>>> {
    const projects = new Map<string, string>();
    const asked = systems.filter(({ data }) => data.kind === "vault").map((each) => siteOf(estate, each));
    for (const site of new Set(asked)) {
        const stack = recoveryStack(site);
        const project = (await outputsOfStack(stack, run))?.["vaultProjectId"];
        if (typeof project !== "string") return { ok: false, error: [{ code: "siteNotDeployed", params: { stack } }] };
        projects.set(site.id, project);
    }
    return { ok: true, value: projects };
}

function soughtOf(
    { system, data }: DrilledSystem,
    { id, cloud, region }: RecoverySiteModel,
    projects: ReadonlyMap<string, string>,
): SoughtPoints[] {
    if (data.kind === "backups") return [{ system, cloud, region, volumes: data.volumes }];
    if (data.kind !== "vault") return [];
    const { container, folders } = data;
    return [{ system, cloud, region, vault: { projectId: projects.get(id) ?? "", container, folders } }];
}

function siteOf({ recoverySites }: EstateModel, { site }: DrilledSystem): RecoverySiteModel {
    const model = recoverySites.get(site);
    if (model === undefined) throw new Error(`the estate has no recovery site ${site}`);
    return model;
}
