import { movesOf, waitForMoves } from "../../../../infra/engine/deployment/moves";
import type { Snapshot } from "../../../../infra/engine/state/snapshot";

const state = (stack: string, ...systems: string[]): Snapshot => ({
    pending: [],
    resources: [
        { urn: `urn:pulumi:${stack}::p::pulumi:pulumi:Stack::p-${stack}`, type: "pulumi:pulumi:Stack" },
        ...systems.map((system) => ({
            urn: `urn:pulumi:${stack}::p::egov:tenancy:DepartmentTenancy$egov:system:BusinessSystem::${system}`,
            type: "egov:system:BusinessSystem",
        })),
    ],
});

test("a system moves where the estate has it in another stack than the state", () => {
    const snapshots = new Map([
        ["city", state("city", "records", "notices", "closed")],
        ["province", state("province", "budget")],
    ]);
    const homes = new Map([
        ["records", "city"],
        ["notices", "province"],
        ["budget", "province"],
    ]);
    expect(movesOf(snapshots, homes)).toEqual([{ system: "notices", from: "city", to: "province" }]);
});

test("the stack that gives a system up waits for the one that takes it", () => {
    const waitsFor = new Map([
        ["platform", []],
        ["city", ["platform"]],
        ["province", ["platform"]],
    ]);
    const moves = [
        { system: "a", from: "city", to: "province" },
        { system: "b", from: "city", to: "province" },
        { system: "c", from: "city", to: "not selected" },
    ];
    expect(Object.fromEntries(waitForMoves(waitsFor, moves))).toEqual({
        platform: [],
        city: ["platform", "province"],
        province: ["platform"],
    });
    expect(waitsFor.get("city")).toEqual(["platform"]);
});

test("systems that change places between two stacks make no circle", () => {
    const waitsFor = new Map<string, string[]>([
        ["a", []],
        ["b", []],
        ["c", ["b"]],
    ]);
    const moves = [
        { system: "1", from: "a", to: "c" },
        { system: "2", from: "b", to: "a" },
    ];
    expect(Object.fromEntries(waitForMoves(waitsFor, moves))).toEqual({ a: ["c"], b: [], c: ["b"] });
});
