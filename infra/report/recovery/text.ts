import type { EstateModel } from "../../estate/model";
import { cityOf, distanceBetween } from "../../estate/recovery/seats";
import type { RecoveryPlan, RecoveryStep, Room } from "../../estate/recovery/plan";
import type { ExplainStyle } from "../rules/explain";
import { displayWidth, padColumns, padColumnsStart } from "../text-width";

const rooms: readonly Room[] = ["machines", "containers"];

/** For each site what it protects, in which order it brings systems up when all fails over at once, and what finds no room. */
export function recoveryText(estate: EstateModel, plans: readonly RecoveryPlan[], style: ExplainStyle): string {
    return plans.map((plan) => sitePlan(estate, plan, style)).join("\n\n");
}

function sitePlan(estate: EstateModel, plan: RecoveryPlan, style: ExplainStyle): string {
    const { translate, language, colors } = style;
    const { site, steps } = plan;
    const place = estate.divisions.get(cityOf(site.site))?.title[language] ?? site.site;
    const left = steps.filter(({ short }) => short.length > 0);
    return [
        colors.bold(translate("report:recovery.site", { title: site.title[language], site: site.id, place })),
        ...site.protects.map((division) => protectedLine(estate, site.site, division, style)),
        "",
        ...table(steps, style),
        "",
        ...rooms.map((room) => roomLine(plan, room, style)),
        left.length === 0
            ? translate("report:recovery.allFits", { systems: steps.length })
            : translate("report:recovery.someLeft", { systems: steps.length, left: left.length }),
    ].join("\n");
}

function protectedLine(estate: EstateModel, site: string, division: string, style: ExplainStyle): string {
    const { translate, language } = style;
    const platform = estate.platforms.get(division);
    const distance = platform === undefined ? undefined : distanceBetween(estate, site, platform.site);
    const title = platform?.title[language] ?? division;
    return distance === undefined
        ? `  ${translate("report:recovery.protectsAnywhere", { title })}`
        : `  ${translate("report:recovery.protects", { title, km: Math.round(distance) })}`;
}

function table(steps: readonly RecoveryStep[], { translate, language, colors }: ExplainStyle): string[] {
    const head = ["position", "system", "grade", "technique", "rto", "room"].map((column) =>
        translate(`report:recovery.column.${column}` as "report:recovery.column.system"),
    );
    const rows = steps.map(({ position, system, technique, room, size, short }) => ({
        cells: [
            String(position),
            `${system.title[language]} (${system.id})`,
            String(system.recovery.grade),
            translate(`report:recovery.technique.${technique.technique}`),
            String(system.recovery.rtoMinutes),
            translate(`report:recovery.size.${room}`, {
                vcpus: rounded(size.vcpus),
                memoryGiB: rounded(size.memoryGiB),
                storageGiB: rounded(size.storageGiB),
            }),
        ],
        short: short.map(({ resource, missing }) =>
            translate("report:recovery.short", { resource, missing: rounded(missing) }),
        ),
    }));
    const widths = head.map((title, index) =>
        Math.max(displayWidth(title), ...rows.map(({ cells }) => displayWidth(cells[index] ?? ""))),
    );
    const isNumber = (index: number): boolean => [0, 2, 4].includes(index);
    const line = (cells: readonly string[]): string =>
        cells
            .map((cell, index) => (isNumber(index) ? padColumnsStart : padColumns)(cell, widths[index] ?? 0))
            .join("  ")
            .trimEnd();
    return [
        `  ${colors.dim(line(head))}`,
        ...rows.map(({ cells, short }) =>
            short.length === 0 ? `  ${line(cells)}` : `  ${line(cells)}  ${colors.red(short.join(", "))}`,
        ),
    ];
}

function roomLine({ limits, taken }: RecoveryPlan, room: Room, { translate }: ExplainStyle): string {
    const of = (resource: "vcpus" | "memoryGiB" | "storageGiB"): string =>
        Number.isFinite(limits[room][resource])
            ? `${rounded(taken[room][resource])}/${rounded(limits[room][resource])}`
            : rounded(taken[room][resource]);
    return translate(`report:recovery.room.${room}`, {
        vcpus: of("vcpus"),
        memoryGiB: of("memoryGiB"),
        storageGiB: of("storageGiB"),
    });
}

const rounded = (amount: number): string => String(Math.round(amount * 10) / 10);
