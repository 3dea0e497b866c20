import type { Translate } from "../../i18n/translator";
import type { Answer, Protocol } from "../../network/answer";
import { best } from "../../network/best";
import { connections, servicesOf } from "../../network/connections";
import { declared } from "../../network/declared";
import { findPlaces } from "../../network/find-places";
import type { Place } from "../../network/place";
import { reach, type NetworkModel, type Service } from "../../network/reach";
import { zoneSummaries, type ZoneSummary } from "../../network/zone-summary";
import type { ConnectionRow } from "../../report/network/rows";
import { Failure } from "../failure";

export interface NetworkArguments {
    readonly from?: string;
    readonly to?: string;
    readonly port?: number;
    readonly protocol?: Protocol;
    readonly all?: boolean;
}

/**
 * Whether one place reaches the other: on the port that is asked for, else on each at which the other end answers anybody. Of a
 * system with several parts the best answer counts. Throws a `Failure` for names that mean nothing.
 */
export function ask(
    network: NetworkModel,
    given: NetworkArguments & { readonly from: string; readonly to: string },
    translate: Translate,
): Answer[] {
    const sources = placesOrFail(network, given.from, translate);
    const targets = placesOrFail(network, given.to, translate);
    const services = servicesAsked(network, targets, given);
    if (services.length === 0) throw new Failure("usage", translate("cli:network.noService", { place: given.to }));
    return services.map((service) =>
        best(sources.flatMap((source) => targets.map((target) => reach(network, source, target, service)))),
    );
}

function servicesAsked(
    network: NetworkModel,
    targets: readonly Place[],
    { port, protocol }: NetworkArguments,
): Service[] {
    if (port !== undefined) return [{ protocol: protocol ?? "tcp", port }];
    const services = targets.flatMap((target) => servicesOf(network, target));
    const distinct = new Map(services.map((service) => [`${service.protocol}/${service.port}`, service]));
    return [...distinct.values()].filter((service) => protocol === undefined || service.protocol === protocol);
}

/** Zones, and the connections that the estate declares; with `all` also those that only follow from others. */
export function listConnections(
    network: NetworkModel,
    given: NetworkArguments,
    translate: Translate,
): { readonly zones: readonly ZoneSummary[]; readonly rows: readonly ConnectionRow[] } {
    const [sources, targets] = [given.from, given.to].map((name) =>
        name === undefined ? undefined : placesOrFail(network, name, translate),
    );
    const every = [...network.places.values()];
    const rows: ConnectionRow[] =
        given.all === true
            ? connections(network, sources ?? every, targets ?? every).map((answer) => ({ from: answer.from, answer }))
            : declared(network).filter(
                  ({ from, answer }) =>
                      (given.from === undefined || from === given.from || hasId(sources, answer.from)) &&
                      (given.to === undefined || hasId(targets, answer.to)),
              );
    const { port, protocol } = given;
    return {
        zones: zoneSummaries(network),
        rows: rows.filter(
            ({ answer }) =>
                (port === undefined || answer.port === port) &&
                (protocol === undefined || answer.protocol === protocol),
        ),
    };
}

const hasId = (places: readonly Place[] | undefined, id: string): boolean =>
    places?.some((place) => place.id === id) === true;

function placesOrFail(network: NetworkModel, name: string, translate: Translate): readonly Place[] {
    const found = findPlaces(network, name);
    if (found.ok) return found.places;
    const { problem } = found;
    if (problem.code === "noResources") throw new Failure("usage", translate("cli:network.noResources", { name }));
    const text = translate("cli:network.unknownPlace", { name });
    const { nearest } = problem;
    throw new Failure("usage", nearest === undefined ? text : text + translate("cli:usage.nearest", { nearest }));
}
