import { changesBetween, reversed, surprisingChanges } from "../../../infra/drill/plan/changes";
import { drillId } from "../../../infra/drill/plan/id";
import { dataOf } from "../../../infra/drill/plan/data";
import { selectSystems } from "../../../infra/drill/plan/selection";
import { stepsOf } from "../../../infra/drill/plan/steps";
import type { EstateModel } from "../../../infra/estate/model";
import { fullSize } from "../../../infra/estate/recovery/size";
import type { RecordedResource, RecordedStack } from "../../../infra/recorder/types";
import { withoutRecovery, withSite, withTechnique } from "../../policies/support/recovery";
import { tinyEstate, withSystem } from "../../policies/support/tiny";
import { planFor, systemsOf, urn } from "./support/plan";

const idsOf = (what: readonly string[], estate?: EstateModel): string[] =>
    systemsOf(what, estate).map(({ system }) => system.id);

describe("systems are chosen", () => {
    test("by name, by grade, or all; each once", () => {
        expect(idsOf(["sd-budget"])).toEqual(["sd-budget"]);
        expect(idsOf(["3"])).toEqual(["jinan-records", "sd-portal"]);
        expect(idsOf(["sd-portal", "3", "sd-portal"])).toEqual(["jinan-records", "sd-portal"]);
        expect(idsOf(["all"])).toHaveLength(5);
    });

    test("all that is wrong is said at once, with what was meant", () => {
        expect(selectSystems(tinyEstate(), ["sd-bugdet", "nowhere-at-all", "6", "ju-subsidies"])).toEqual({
            ok: false,
            error: [
                { code: "unknownSystemNear", params: { system: "sd-bugdet", nearest: "sd-budget" } },
                { code: "unknownSystem", params: { system: "nowhere-at-all" } },
                { code: "nothingOfGrade", params: { grade: "6", grades: "2, 3, 4" } },
                { code: "unprotected", params: { system: "ju-subsidies" } },
            ],
        });
        expect(selectSystems(withoutRecovery(), ["all"])).toMatchObject({ error: [{ code: "nothingProtected" }] });
    });
});

describe("a plan", () => {
    const wavesOf = (what: readonly string[], estate?: EstateModel): string[][] =>
        planFor(what, {}, estate).waves.map((wave) => wave.flatMap(({ systems }) => systems));

    test("has a wave for each grade, the stacks of a wave side by side", () => {
        expect(wavesOf(["all"])).toEqual([
            ["sd-budget"],
            ["jinan-records", "sd-portal"],
            ["lixia-approvals", "rizhao-permits"],
        ]);
    });

    test("lets what calls wait for what it calls", () => {
        const flows = [{ from: "sd-portal", to: "app", protocol: "tcp" as const, port: 1 }];
        const called = withSystem("jinan-records", { flows });
        expect(wavesOf(["3"], called)).toEqual([["jinan-records"], ["sd-portal"]]);
        const urgent = withSystem("jinan-records", { flows: [{ ...flows[0]!, from: "sd-budget" }] });
        expect(wavesOf(["all"], urgent).slice(0, 2)).toEqual([["jinan-records"], ["sd-budget"]]);
    });

    test("counts what runs at the site already when it looks for room", () => {
        const [one, other] = systemsOf(["sd-budget", "jinan-records"]);
        const { capacity } = tinyEstate().recoverySites.get("rizhao")!;
        const { overcommit } = tinyEstate().estate;
        const both = [one!, other!].map(({ system }) => fullSize(system, tinyEstate().catalogue).vcpus);
        const vcpus = (both[0]! + both[1]! - 1) / overcommit.vcpus;
        const small = withSite({ capacity: { ...capacity, vcpus } });
        expect(planFor(["jinan-records"], {}, small).leftOut).toEqual([]);
        const [active] = systemsOf(["sd-budget"], small);
        const plan = planFor(["jinan-records"], { active: [active!] }, small);
        expect(plan.systems).toEqual([]);
        expect(plan.leftOut).toMatchObject([{ system: "jinan-records", short: [{ resource: "vcpus" }] }]);
    });

    test("says of each system what is promised and where its names lead", () => {
        const [budget] = planFor(["sd-budget"]).systems;
        expect(budget).toMatchObject({
            stack: "standby-370000",
            site: "rizhao",
            promised: { rtoMinutes: 240, rpoMinutes: 60 },
            hostNames: ["budget.sd.egov.example"],
            ports: [443],
        });
    });

    test("has all steps of a drill, and of a disaster only those that touch the site", () => {
        const ids = (change: Parameters<typeof planFor>[1]) =>
            stepsOf(planFor(["sd-budget", "sd-portal"], change)).map(({ id }) => id);
        const there = ["declare", "points", "fail-over-1", "verify-1", "fail-over-2", "verify-2"];
        expect(ids({})).toEqual(["check", "stop-writes", ...there, "fail-back-2", "fail-back-1"]);
        expect(ids({ stay: true })).toEqual(["check", "stop-writes", ...there]);
        expect(ids({ occasion: "disaster", stay: true })).toEqual(there);
    });

    test("is plain data: a journal gives back the same", () => {
        const plan = planFor(["all"]);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    });
});

describe("data of a system comes", () => {
    const data = (id: string, estate?: EstateModel) => dataOf(systemsOf([id], estate)[0]!);

    test("from backups of its volumes, which are called after the volumes at home", () => {
        expect(data("jinan-records")).toEqual({
            kind: "backups",
            volumes: [
                { key: "app-1/files", name: "jinan-records-app-1-files" },
                { key: "app-2/files", name: "jinan-records-app-2-files" },
            ],
        });
    });

    test("from replicas, where the cloud replicates volumes", () => {
        expect(data("sd-budget")).toEqual({ kind: "replication" });
        const replicated = withTechnique(3, { replication: "asynchronous", replicationLagMinutes: 5 });
        expect(data("jinan-records", replicated)).toEqual({ kind: "replication" });
    });

    test("from its vault, for databases and volumes of containers", () => {
        expect(data("sd-portal")).toEqual({ kind: "vault", container: "dr-vault-sd-portal", folders: ["store/"] });
        const { runtime } = tinyEstate().systems.get("sd-portal")!;
        if (runtime.kind !== "containers") throw new Error("sd-portal runs in containers");
        const workloads = runtime.workloads.map(({ database: _, ...each }) => each);
        expect(data("sd-portal", withSystem("sd-portal", { runtime: { ...runtime, workloads } }))).toMatchObject({
            folders: ["backups/"],
        });
    });

    test("from nowhere, where it keeps none", () => {
        expect(data("lixia-approvals")).toEqual({ kind: "none" });
    });
});

describe("expected changes", () => {
    const resource = (name: string, inputs: RecordedResource["inputs"] = {}): RecordedResource => ({
        urn: urn("s", "a:b:C", name),
        type: "a:b:C",
        name,
        custom: true,
        inputs,
        dependencies: [],
        propertyDependencies: {},
        protect: false,
        aliases: [],
        ignoreChanges: [],
        replaceOnChanges: [],
        additionalSecretOutputs: [],
    });
    const stack = (...resources: RecordedResource[]): RecordedStack => ({ stack: "s", resources, outputs: {} });
    const names = (urns: readonly string[]): string[] => urns.map((each) => each.split("::").at(-1)!);

    test("are what differs between two recordings", () => {
        const before = stack(resource("same"), resource("other", { size: 1 }), resource("gone"));
        const after = stack(resource("same"), resource("other", { size: 2 }), resource("new"));
        const changes = changesBetween(before, after);
        expect([changes.create, changes.update, changes.delete].map(names)).toEqual([["new"], ["other"], ["gone"]]);
        expect(reversed(changes)).toEqual(changesBetween(after, before));
    });

    test("leave room for what belongs to the system by its name, and for nothing else", () => {
        const expected = { create: [urn("s", "t", "dept/key")], update: [], delete: [] };
        const touched = ["dept/key", "sys", "sys/db-1", "system/db-1", "other/sys"].map((name) => ({
            op: "replace" as const,
            urn: urn("s", "t", name),
        }));
        expect(surprisingChanges(touched, expected, ["sys"]).map((each) => names([each.urn])[0])).toEqual([
            "system/db-1",
            "other/sys",
        ]);
    });
});

test("a drill is called after the clock on the wall, a second one of that second too", () => {
    const moment = new Date(2026, 10, 27, 8, 30, 5);
    const id = drillId(moment, new Set());
    expect(id).toBe("drill-20261127-083005");
    const again = drillId(moment, new Set([id]));
    expect([again, drillId(moment, new Set([id, again]))]).toEqual([`${id}-again-2`, `${id}-again-3`]);
});
