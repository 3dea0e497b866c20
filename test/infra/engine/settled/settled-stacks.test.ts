import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StackResult } from "../../../../infra/engine/result";
import { selectStacks } from "../../../../infra/engine/select";
import { SettledStacks } from "../../../../infra/engine/settled/settled-stacks";
import { noChanges } from "../../../../infra/engine/events/changes";
import type { StateOptions } from "../../../../infra/engine/state/engine-command";
import { readSnapshots } from "../../../../infra/engine/state/inventory";
import type { CloudAccess } from "../../../../infra/stacks/access";
import { temporaryFolders } from "../../../support/temporary";
import { graphOf } from "../definitions";

const temporary = temporaryFolders();
const platform = "platform-370000";
const tenants = "tenants-370000";
const graph = graphOf({ [platform]: [], [tenants]: [platform] });

interface Resource {
    urn: string;
    type: string;
    id?: string;
    taint?: boolean;
    initErrors?: string[];
}

/** An estate, the states of its two stacks, and all else that stacks are made from. */
class World {
    readonly folder = temporary();
    readonly estate = join(this.folder, "estate");
    settings = "config: {}\n";
    programs = "programs 1";
    asOf = "2026-11-27";
    access: CloudAccess = { clouds: {}, certificates: {} };
    selected: string[] = [];

    constructor() {
        mkdirSync(this.estate);
        this.writeEstate("name: tiny\n");
        this.writeState(platform, [{ urn: "network", type: "openstack:networking/network:Network", id: "1" }]);
        this.writeState(tenants, [
            { urn: "reference", type: "pulumi:pulumi:StackReference" },
            { urn: "project", type: "openstack:identity/project:Project", id: "2" },
        ]);
    }

    writeEstate(text: string): void {
        writeFileSync(join(this.estate, "estate.yaml"), text);
    }

    writeState(stack: string, resources: readonly Resource[], pending: readonly unknown[] = []): void {
        const file = join(this.folder, "state", ".pulumi", "stacks", "egov-cloud", `${stack}.json`);
        mkdirSync(dirname(file), { recursive: true });
        const latest = { resources, pending_operations: pending };
        writeFileSync(file, JSON.stringify({ version: 3, checkpoint: { latest } }));
    }

    recordOf = (stack: string): string => join(this.folder, "settled", `${stack}.json`);

    private get state(): StateOptions {
        const backend = pathToFileURL(join(this.folder, "state")).href;
        return {
            projectName: "egov-cloud",
            workFolder: this.folder,
            env: { PULUMI_BACKEND_URL: backend },
            parallel: 2,
        };
    }

    private get stacks(): { settled: SettledStacks; order: readonly string[] } {
        const selection = selectStacks(graph, this.selected);
        if (!selection.ok) throw new Error("no selection");
        const options = {
            graph,
            selection: selection.value,
            estate: { folder: this.estate, name: "tiny", clouds: [], kubeContexts: [], homes: new Map() },
            policies: { program: "pack.js", variables: { EGOV_AS_OF: this.asOf } },
        };
        const place = { settingsOf: () => this.settings, settledFileOf: this.recordOf };
        return {
            settled: new SettledStacks(options, place, this.programs, this.access, this.state),
            order: selection.value.order,
        };
    }

    /** As after an `up` in which stacks ended with a status. */
    async deployed(status: StackResult["status"] = "succeeded"): Promise<void> {
        const { settled, order } = this.stacks;
        const results = order.map((stack) => ({
            stack,
            status,
            durationMs: 1,
            changes: noChanges,
            steps: [],
            diagnostics: [],
        }));
        await settled.note(results, new Date("2026-11-27T06:00:00Z"));
    }

    /** Names of the stacks that the next `up` leaves out. */
    async settled(): Promise<string[]> {
        const { settled, order } = this.stacks;
        const found = await settled.find(await readSnapshots(order, this.state));
        return [...found.keys()];
    }

    async resourcesOf(stack: string): Promise<unknown> {
        const { settled, order } = this.stacks;
        return (await settled.find(await readSnapshots(order, this.state))).get(stack);
    }
}

const both = [platform, tenants];

it("finds all stacks settled after a deployment, with what their states hold", async () => {
    const world = new World();
    expect(await world.settled()).toEqual([]);
    await world.deployed();
    expect(await world.settled()).toEqual(both);
    expect(await world.resourcesOf(tenants)).toEqual({ resources: 1, since: "2026-11-27T06:00:00.000Z" });
});

const network = { urn: "network", type: "openstack:networking/network:Network", id: "1" };

test.each<[string, (world: World) => void, string[]]>([
    ["the estate", (world) => world.writeEstate("name: other\n"), []],
    ["a stack's settings", (world) => (world.settings = "config: { a: b }\n"), []],
    ["the programs", (world) => (world.programs = "programs 2"), []],
    ["the date of the rules", (world) => (world.asOf = "2026-11-28"), []],
    [
        "what the clouds say",
        (world) => (world.access = { clouds: {}, certificates: {}, imageMirror: "file:///images/" }),
        [],
    ],
    ["the state of a stack", (world) => world.writeState(tenants, [network]), [platform]],
    ["the state of a stack that is read", (world) => world.writeState(platform, [{ ...network, id: "3" }]), []],
    ["the record of a stack that is read", (world) => writeFileSync(world.recordOf(platform), "{"), []],
    ["the record of a stack", (world) => writeFileSync(world.recordOf(tenants), '{"source":1}'), [platform]],
    ["nothing", () => undefined, both],
])("after a change of %s the engine is asked", async (_what, change, settled) => {
    const world = new World();
    await world.deployed();
    change(world);
    expect(await world.settled()).toEqual(settled);
});

test.each<[string, Resource[], unknown[]]>([
    ["a tainted resource", [{ ...network, taint: true }], []],
    ["a half-made resource", [{ ...network, initErrors: ["no host"] }], []],
    ["a step that a killed engine left open", [network], [{ type: "creating", resource: network }]],
    ["a creation without an answer", [{ ...network, id: "egov-answer-lost", taint: true }], []],
])("a state with %s is never settled", async (_what, resources, pending) => {
    const world = new World();
    world.writeState(platform, resources, pending);
    await world.deployed();
    expect(await world.settled()).toEqual([]);
});

it("notes no stack that failed", async () => {
    const world = new World();
    await world.deployed("failed");
    expect(await world.settled()).toEqual([]);
});

it("looks at the state of a stack that is read and not selected", async () => {
    const world = new World();
    await world.deployed();
    world.selected = [tenants];
    expect(await world.settled()).toEqual([tenants]);
    world.writeState(platform, [{ ...network, id: "3" }]);
    expect(await world.settled()).toEqual([]);
});

it("keeps nothing secret in a record", async () => {
    const world = new World();
    const account = { authUrl: "", userName: "", userDomainName: "", password: "a password" };
    world.access = { clouds: { province: { roleIds: {}, deployerUserId: "", account } }, certificates: {} };
    await world.deployed();
    expect(Object.keys(JSON.parse(readFileSync(world.recordOf(tenants), "utf8")) as object).sort()).toEqual([
        "at",
        "source",
        "state",
        "upstream",
    ]);
    expect(readFileSync(world.recordOf(tenants), "utf8")).not.toContain("a password");
});
