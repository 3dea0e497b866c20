import { displayNames } from "../../display";
import type { Draft } from "../../draft/draft";
import type { Item } from "../../draft/item";
import type { SourceLocation } from "../../location";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import type { Flow, System } from "../../schema/types.generated";
import { unknownName } from "../rule";

/** Endpoints and flows name parts that the system has, and ports on which containers listen. */
export function* checkParts(draft: Draft): Iterable<Problem> {
    for (const system of draft.systems.sound) {
        yield* checkEndpoints(system);
        yield* checkFlows(draft, system);
    }
}

type SoundSystem = Item<System> & { readonly value: System };

function partsOf({ runtime }: System): string[] {
    return (runtime.kind === "containers" ? runtime.workloads : runtime.tiers).map((part) => part.name);
}

function* checkEndpoints({ value, at }: SoundSystem): Iterable<Problem> {
    const parts = partsOf(value);
    const used = new Map<number, number>();
    for (const [index, { part, protocol, port, targetPort, hostName }] of (value.endpoints ?? []).entries()) {
        if (!parts.includes(part)) yield unknownName("unknownPart", part, parts, at("endpoints", index, "part"));
        if (value.runtime.kind === "containers") {
            yield* checkPort(value, part, targetPort, () => at("endpoints", index, "targetPort"));
            if (protocol === "https" && hostName === undefined)
                yield problem("missingHostName", at("endpoints", index));
        } else {
            const earlier = used.get(port);
            if (earlier !== undefined)
                yield problem("portTaken", at("endpoints", index, "port"), { value: port }, [
                    at("endpoints", earlier, "port"),
                ]);
            else used.set(port, index);
        }
    }
}

function* checkFlows(draft: Draft, { value, at }: SoundSystem): Iterable<Problem> {
    const parts = partsOf(value);
    for (const [index, flow] of (value.flows ?? []).entries()) {
        const { from, to, port } = flow;
        if (!parts.includes(to)) yield unknownName("unknownPart", to, parts, at("flows", index, "to"));
        // From outside its cluster a system is called at its endpoints.
        if (!isEndpoint(value, flow)) yield* checkPort(value, to, port, () => at("flows", index, "port"));
        const known = parts.includes(from) || draft.systems.byName.has(from);
        if (!known && draft.systems.complete)
            yield unknownName(
                "unknownFlowSource",
                from,
                [...parts, ...draft.systems.byName.keys()],
                at("flows", index, "from"),
            );
    }
}

function isEndpoint({ endpoints = [] }: System, { to, protocol, port }: Flow): boolean {
    return protocol === "tcp" && endpoints.some((endpoint) => endpoint.part === to && endpoint.port === port);
}

function* checkPort(system: System, part: string, port: number, at: () => SourceLocation): Iterable<Problem> {
    if (system.runtime.kind !== "containers") return;
    const ports = system.runtime.workloads.find((workload) => workload.name === part)?.ports;
    if (ports !== undefined && !ports.includes(port))
        yield problem("portNotListening", at(), { value: port, part, allowed: displayNames(ports) });
}
