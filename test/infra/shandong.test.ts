import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatLocation } from "../../infra/estate/location";
import { loadEstate } from "../../infra/estate/load";
import type { EstateModel } from "../../infra/estate/model";
import { diskReader } from "../../infra/estate/reader";
import { describeStacks } from "../../infra/stacks/describe";

const stacks = join(__dirname, "../../stacks");
const folder = join(stacks, "estates/shandong");
let estate: EstateModel;
beforeAll(() => {
    const result = loadEstate(folder, diskReader);
    if (!result.ok)
        throw new Error(
            result.error
                .map((one) => `${formatLocation(one.location)} ${one.code} ${JSON.stringify(one.params)}`)
                .join("\n"),
        );
    estate = result.value;
});

const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)].sort();
const divisions = () => [...estate.divisions.values()];
const systems = () => [...estate.systems.values()];

describe("the reference estate", () => {
    it("has the province, 16 cities and 136 counties besides functional zones", () => {
        const counties = divisions().filter((division) => division.level === "county");
        expect(divisions().filter((division) => division.level === "city")).toHaveLength(16);
        expect(counties.filter((county) => county.kind !== "functional-zone")).toHaveLength(136);
        expect(counties.filter((county) => county.kind === "functional-zone").length).toBeGreaterThan(0);
    });

    it("has at least 150 departments and 300 systems, over all levels and at least 50 counties", () => {
        expect(estate.departments.size).toBeGreaterThanOrEqual(150);
        expect(estate.systems.size).toBeGreaterThanOrEqual(300);
        const owners = systems().map((system) => estate.divisions.get(system.division));
        expect(unique(owners.map((owner) => owner?.level))).toEqual(["city", "county", "province"]);
        expect(
            unique(owners.filter((owner) => owner?.level === "county").map((owner) => owner?.code)).length,
        ).toBeGreaterThanOrEqual(50);
        expect(unique(owners.filter((owner) => owner?.level === "city").map((owner) => owner?.code))).toHaveLength(16);
    });

    it("uses every hosting mode", () => {
        expect(unique(divisions().map((division) => division.hosting))).toEqual([
            "grandfathered",
            "joined-city",
            "joined-province",
            "province",
            "self-built",
            "tenant",
        ]);
    });

    it("keeps the national pilots and the two counties that were pilots before the rule", () => {
        const pilots = divisions()
            .filter((division) => division.nationalPilot && division.level === "city")
            .map((division) => division.code);
        expect(pilots.sort()).toEqual(["370100", "370200", "370700", "371000"]);
        const grandfathered = divisions()
            .filter((division) => division.hosting === "grandfathered")
            .map((division) => division.code);
        expect(grandfathered.sort()).toEqual(["370481", "370782"]);
        for (const code of grandfathered) expect(estate.platforms.has(code)).toBe(true);
    });

    it("uses every runtime, zone, migration state, container platform, volume type and protection level", () => {
        expect(unique(systems().map((system) => system.runtime.kind))).toEqual(["containers", "virtual-machines"]);
        expect(unique(systems().map((system) => system.zone))).toEqual(["common", "dedicated", "internet"]);
        expect(unique(systems().map((system) => system.migration.state))).toEqual([
            "deferred",
            "hosted",
            "migrated",
            "migrating",
            "new",
            "planned",
            "retired",
        ]);
        expect(unique(systems().map((system) => system.protectionLevel.slice(-1)))).toEqual(["1", "2", "3", "4"]);
        expect(unique([...estate.platforms.values()].map((platform) => platform.kubernetes.mode))).toEqual([
            "existing",
            "magnum",
        ]);
        const volumes = systems().flatMap(({ runtime }) =>
            (runtime.kind === "containers" ? runtime.workloads : runtime.tiers).flatMap((part) => part.volumes ?? []),
        );
        expect(unique(volumes.map((volume) => volume.type))).toEqual(
            estate.catalogue.volumeTypes.map((type) => type.name).sort(),
        );
    });

    it("puts sensitive, personal and level-3 data on encrypted volumes", () => {
        const encrypted = new Set(
            estate.catalogue.volumeTypes.filter((type) => type.encryption !== undefined).map((type) => type.name),
        );
        const plain = systems()
            .filter(
                (system) =>
                    ["sensitive", "personal"].includes(system.dataClass) ||
                    Number(system.protectionLevel.slice(-1)) >= 3,
            )
            .filter(({ runtime }) =>
                (runtime.kind === "containers" ? runtime.workloads : runtime.tiers).some((part) =>
                    part.volumes?.some((volume) => !encrypted.has(volume.type)),
                ),
            );
        expect(plain.map((system) => system.id)).toEqual([]);
    });

    it("has the three approvals of every provisioned system, in their order", () => {
        const wrong = systems().filter(({ provisioned, approvals, migration }) => {
            if (!provisioned) return false;
            const dates = [
                approvals?.assessment?.date,
                approvals?.expertReview?.date,
                approvals?.funding?.date,
                migration.completed ?? "9999",
            ];
            return dates.some((date, index) => date === undefined || (index > 0 && date < dates[index - 1]!));
        });
        expect(wrong.map((system) => system.id)).toEqual([]);
    });

    it("gives reason and approval for what is late, hosted or deferred", () => {
        const wrong = systems().filter(
            ({ migration }) =>
                ["planned", "migrating", "hosted", "deferred"].includes(migration.state) &&
                (migration.reason === undefined || migration.approval === undefined),
        );
        expect(wrong.map((system) => system.id)).toEqual([]);
    });

    it("holds no state secrets", () => {
        expect(systems().filter((system) => system.stateSecret === true)).toEqual([]);
    });

    it("marks every document number and role holder as made up", () => {
        for (const name of readdirSync(folder).filter((file) => file.endsWith(".yaml"))) {
            const text = readFileSync(join(folder, name), "utf8");
            for (const [, number] of text.matchAll(/(?:document|filing): ([^,}\n]+)/g))
                expect(`${name} ${number}`).toContain(" 示例");
        }
        for (const holder of estate.roleHolders.values()) expect(holder.name).toContain("（示例）");
    });

    it("has a stack configuration for each of its stacks and for no other", () => {
        const named = readdirSync(stacks).flatMap(
            (name) => /^Pulumi\.((?:platform|tenants|dr|standby)-\d{6})\.yaml$/.exec(name)?.[1] ?? [],
        );
        expect(named.sort()).toEqual(
            describeStacks(estate)
                .map((stack) => stack.name)
                .sort(),
        );
    });
});
