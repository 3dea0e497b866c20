import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { serveWorker } from "../../../infra/engine/worker/serve";
import { unknownOutput } from "../../../infra/stacks/upstream";
import type { SyntheticPlan, SyntheticStack } from "./synthetic-plan";

type Upstream = Readonly<Record<string, pulumi.Output<unknown>>>;

/** Programs made to measure, from `plan.json` in the estate's folder, on the real SDK and plug-ins. */
serveWorker((setup) => (stack, access) => () => {
    const { stacks } = JSON.parse(readFileSync(join(setup.estateFolder, "plan.json"), "utf8")) as SyntheticPlan;
    const plan = stacks[stack];
    if (plan === undefined) throw new Error(`no plan for ${stack}`);
    if (plan.exitCode !== undefined) process.exit(plan.exitCode);
    const upstream: Upstream = Object.fromEntries(
        (plan.reads ?? []).map((name) => {
            const full = `${pulumi.getOrganization()}/${pulumi.getProject()}/${name}`;
            return [name, known(new pulumi.StackReference(name, { name: full }).getOutput("networkId"))];
        }),
    );
    if (plan.checksAccess !== undefined && !isDeepStrictEqual(access, plan.checksAccess))
        throw new Error("the program was given another access");
    makeNetworks(plan);
    const sides = activeSides(plan);
    const awake = Object.entries(plan.standby ?? {}).flatMap(([system, own]) =>
        sides[system] === "recovery" ? Object.entries(own) : [],
    );
    const things = makeThings({ ...plan, things: { ...plan.things, ...Object.fromEntries(awake) } }, upstream);
    if (plan.throws !== undefined) throw new Error(plan.throws);
    if (plan.hangs === true) return { never: new Promise(() => undefined) };
    return {
        networkId: "n",
        read: Object.values(upstream),
        things: Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, thing.value])),
        secret: pulumi.secret(plan.secret ?? "s"),
        ...(plan.standby === undefined
            ? {}
            : { activeSides: sides, addresses: Object.fromEntries(awake.map(([name]) => [name, "127.0.0.1"])) }),
    };
});

function activeSides({ standby = {} }: SyntheticStack): Record<string, string> {
    const configured = new pulumi.Config("egov").getObject<Record<string, string>>("activeSide") ?? {};
    return Object.fromEntries(Object.keys(standby).map((system) => [system, configured[system] ?? "primary"]));
}

/** As in infra/stacks/upstream.ts: what a stack that was never deployed gives is unknown in a preview. */
function known(output: pulumi.Output<unknown>): pulumi.Output<unknown> {
    if (!pulumi.runtime.isDryRun()) return output;
    return output.apply((value) => (value === undefined ? unknownOutput<unknown>() : pulumi.output(value)));
}

function makeNetworks(plan: SyntheticStack): void {
    if (plan.resources === undefined) return;
    const settings = { authUrl: "http://127.0.0.1:9/v3", userName: "x", password: "x", tenantName: "x" };
    const providers = Array.from(
        { length: plan.providers ?? 1 },
        (_, index) => new openstack.Provider(`cloud-${index}`, settings),
    );
    for (let index = 0; index < plan.resources; index += 1) {
        const provider = providers[index % providers.length] as openstack.Provider;
        const network = new openstack.networking.Network(
            `n-${index}`,
            { name: `n-${index}`, tags: ["egov:division=370000"] },
            { provider },
        );
        const name = plan.secret === undefined ? `s-${index}` : pulumi.secret(plan.secret);
        const subnet = { networkId: network.id, cidr: `10.${index % 250}.0.0/24`, name };
        new openstack.networking.Subnet(`s-${index}`, subnet, { provider });
    }
    if (plan.badResource === true)
        new openstack.networking.Subnet(
            "bad",
            { networkId: "x", cidr: "10.0.0.0/24", ipVersion: 5 },
            { provider: providers[0] as openstack.Provider },
        );
}

class Thing extends pulumi.CustomResource {
    declare readonly value: pulumi.Output<string>;

    constructor(name: string, properties: pulumi.Inputs, options: pulumi.CustomResourceOptions) {
        super("fake:index:Thing", name, properties, options);
    }
}

class FakeProvider extends pulumi.ProviderResource {
    constructor(name: string, properties: pulumi.Inputs) {
        super("fake", name, properties);
    }
}

function makeThings(plan: SyntheticStack, upstream: Upstream): Record<string, Thing> {
    const made: Record<string, Thing> = {};
    for (const [name, thing] of Object.entries(plan.things ?? {})) {
        const { value = "v", zone = "z", size, secret, delayMs, protect, after = [], valueFrom, through } = thing;
        const tenant = through === undefined ? undefined : made[through];
        const properties = {
            name,
            zone,
            value: valueFrom === undefined ? value : upstream[valueFrom],
            secret: secret === undefined ? undefined : pulumi.secret(secret),
            delayMs,
            size,
        };
        made[name] = new Thing(name, properties, {
            dependsOn: after.flatMap((other) => made[other] ?? []),
            ...(protect === undefined ? {} : { protect }),
            ...(tenant === undefined ? {} : { provider: new FakeProvider(name, { tenant: tenant.id }) }),
        });
    }
    return made;
}
