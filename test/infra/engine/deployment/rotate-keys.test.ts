import { rotateKeys, type RotationWork } from "../../../../infra/engine/deployment/rotate-keys";
import { tunnelsOf, tunnelsOn } from "../../../../infra/engine/deployment/tunnels";
import type { RunSummary } from "../../../../infra/engine/operations";

const steps = [{ generations: { "l/second": 2 } }, { generations: { "l/first": 2 } }];
const summary = (status: RunSummary["status"]): RunSummary => ({ status }) as RunSummary;

interface Script {
    readonly statuses?: readonly RunSummary["status"][];
    /** What is down each time that it is asked. */
    readonly down?: readonly (readonly string[])[];
}

function scripted({ statuses = [], down = [] }: Script): { work: RotationWork; told: string[] } {
    const told: string[] = [];
    const [results, answers] = [[...statuses], [...down]];
    const work: RotationWork = {
        deploy: async (generations) => {
            told.push(`deploy ${Object.keys(generations).join()}`);
            return summary(results.shift() ?? "succeeded");
        },
        down: async (paths) => {
            told.push(`ask ${paths.join()}`);
            return answers.shift() ?? [];
        },
        pause: async () => void told.push("pause"),
        patience: 3,
        onStep: (step, count) => told.push(`step ${step}/${count}`),
        onWaiting: (names) => told.push(`waiting ${names.join()}`),
    };
    return { work, told };
}

test("the next path changes when the tunnels of the one before carry", async () => {
    const { work, told } = scripted({ down: [["t"], []] });
    expect(await rotateKeys(steps, work)).toEqual({ done: 2, run: summary("succeeded"), down: [] });
    expect(told).toEqual([
        ...["step 1/2", "deploy l/second", "ask l/second", "waiting t", "pause", "ask l/second"],
        ...["step 2/2", "deploy l/first", "ask l/first"],
    ]);
});

test("nothing more changes while tunnels are down", async () => {
    const { work, told } = scripted({ down: [["t"], ["t"], ["t"]] });
    expect(await rotateKeys(steps, work)).toEqual({ done: 0, run: summary("succeeded"), down: ["t"] });
    expect(told.filter((one) => one.startsWith("deploy"))).toEqual(["deploy l/second"]);
    expect(told.filter((one) => one.startsWith("ask"))).toHaveLength(3);
});

test("nothing more changes after a deployment that failed", async () => {
    const { work, told } = scripted({ statuses: ["failed"] });
    expect(await rotateKeys(steps, work)).toEqual({ done: 0, run: summary("failed"), down: [] });
    expect(told).toEqual(["step 1/2", "deploy l/second"]);
});

test("tunnels are the connections of the state, with the cloud of their provider", () => {
    const provider = "urn:pulumi:extranet::p::pulumi:providers:openstack::openstack-370000";
    const connection = (name: string) => ({
        urn: `urn:pulumi:extranet::p::egov:extranet:ExtranetLink$openstack:vpnaas/siteConnection:SiteConnection::${name}`,
        type: "openstack:vpnaas/siteConnection:SiteConnection",
        id: `id-${name}`,
        provider: `${provider}::1`,
    });
    const tunnels = tunnelsOf({
        resources: [
            {
                urn: provider,
                type: "pulumi:providers:openstack",
                inputs: { cloud: "egov-province", region: "RegionOne" },
            },
            connection("l/370000/first/common"),
            connection("l/370000/second/common"),
        ],
        pending: [],
    });
    const place = { cloud: "egov-province", region: "RegionOne" };
    expect(tunnelsOn(new Set(["l/second"]), tunnels)).toEqual([
        { id: "id-l/370000/second/common", name: "l/370000/second/common", ...place },
    ]);
});
