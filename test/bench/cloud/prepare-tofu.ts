import { connectOptions } from "../../../infra/connect/from-environment";
import { readText } from "../../../infra/cli/files/read-text";
import { loadEstate } from "../../../infra/estate/load";
import type { EstateModel } from "../../../infra/estate/model";
import { diskReader } from "../../../infra/estate/reader";
import { flatten, flattenProviders, type FlatResource } from "../flatten";
import { writeOpenTofuProject, type TofuPrograms } from "../opentofu";
import type { EgovSide } from "./egov-side";
import { recordDeployed } from "./recorded";
import { withStackOrder } from "./stack-order";
import { TofuSide, type TofuOutcomes } from "./tofu-side";

export interface PreparedTofu {
    readonly resources: number;
    /** Time that the programs of all stacks take in this process, in seconds. */
    readonly programSeconds: number;
    run(): Promise<TofuOutcomes>;
}

/** Writes the configuration from what egov has just deployed. */
export async function prepareTofu(
    estate: string,
    folder: string,
    programs: TofuPrograms,
    env: Readonly<Record<string, string>>,
    deployed: EgovSide,
    signal: AbortSignal,
): Promise<PreparedTofu> {
    const options = connectOptions(env, [], readText);
    const { stacks, programSeconds } = await recordDeployed(loaded(estate), options, deployed);
    const flattened = flatten(stacks, ({ type }) => type.startsWith("openstack:"));
    const providers = flattenProviders(stacks, flattened);
    const resources = withStackOrder(flattened, providers);
    const inputsOf = new Map(providers.map(({ urn, inputs }) => [urn, inputs]));
    const tofuEnv = writeOpenTofuProject(folder, programs, resources, providers);
    const placeOf = ({ provider = "" }: FlatResource): { cloud: string; region: string } => ({
        cloud: String(inputsOf.get(provider)?.["cloud"]),
        region: String(inputsOf.get(provider)?.["region"]),
    });
    const side = new TofuSide(folder, programs, { ...tofuEnv, ...env }, resources, placeOf, signal);
    return { resources: resources.length, programSeconds, run: () => side.run(options) };
}

function loaded(folder: string): EstateModel {
    const estate = loadEstate(folder, diskReader);
    if (!estate.ok) throw new Error(`${folder} has errors: npx egov validate`);
    return estate.value;
}
