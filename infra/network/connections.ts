import type { Answer } from "./answer";
import type { Place } from "./place";
import { reach, type NetworkModel, type Service } from "./reach";

/** Ports at which a part answers somebody: of its endpoints, and those that its own rules open. */
export function servicesOf({ permissions }: NetworkModel, { id, part }: Place): Service[] {
    if (part === undefined) return [];
    const entrances = (permissions.entrances.get(part.system) ?? []).filter((each) => each.part === part.part);
    const services: Service[] = [
        ...entrances.map(({ port }): Service => ({ protocol: "tcp", port })),
        ...(permissions.guards.get(id)?.ingress ?? []),
    ];
    const distinct = new Map(
        services.map(({ protocol, port }): [string, Service] => [`${protocol}/${port}`, { protocol, port }]),
    );
    return [...distinct.values()].sort(byService);
}

/** Who reaches what, declared or not: every place with every service of the targets, without what is refused. */
export function connections(network: NetworkModel, sources: readonly Place[], targets: readonly Place[]): Answer[] {
    return targets.flatMap((target) =>
        servicesOf(network, target).flatMap((service) =>
            sources
                .filter((source) => source.id !== target.id && mayMeet(source, target))
                .map((source) => reach(network, source, target, service))
                .filter(({ verdict }) => verdict !== "no"),
        ),
    );
}

/** Leaves out at once what is apart by its zones, which is most of all pairs of a province. */
function mayMeet({ position: from, cluster }: Place, { position: to, ...target }: Place): boolean {
    if (cluster !== undefined && cluster === target.cluster) return true;
    if (from.kind === "internet" || to.kind === "internet") return true;
    return from.zone === to.zone || (from.zone === "internet" && from.site === to.site);
}

const byService = (one: Service, other: Service): number =>
    one.port - other.port || one.protocol.localeCompare(other.protocol);

/** How many answers there are of each verdict. */
export function countVerdicts(answers: readonly Answer[]): Record<Answer["verdict"], number> {
    const counts = { yes: 0, partly: 0, unknown: 0, no: 0 };
    for (const { verdict } of answers) counts[verdict] += 1;
    return counts;
}
