import { allPlatforms, type Draft } from "../../draft/draft";
import type { Item } from "../../draft/item";
import type { Problem } from "../../problem";
import { checkUnique, type Named } from "../rule";

/** Every code, id and name is there once; departments and systems share one name space, as both name OpenStack projects and Kubernetes namespaces. */
export function* checkUniqueNames(draft: Draft): Iterable<Problem> {
    yield* checkUnique("duplicateDivision", named(draft.divisions.items, "code"));
    yield* checkUnique("duplicateId", [...named(draft.departments.items, "id"), ...named(draft.systems.items, "id")]);
    yield* checkUnique("duplicateRoleHolder", named(draft.roleHolders.items, "id"));
    for (const collection of [draft.flavors, draft.images, draft.volumeTypes, draft.qosPolicies])
        yield* checkUnique("duplicateName", named<unknown>(collection.items, "name"));
    // One class takes the traffic of the level-4 systems of an importance.
    yield* checkUnique(
        "duplicateName",
        draft.qosPolicies.sound.flatMap(({ value: { level4Importance: name }, at }) =>
            name === undefined ? [] : [{ name, at: () => at("level4Importance") }],
        ),
    );
    yield* checkUnique("duplicateName", named(draft.trustedProducts.items, "id"));
    yield* checkUnique("duplicateName", named(draft.serviceProviders.items, "id"));
    yield* checkUnique("duplicateName", named(draft.waivers.items, "id"));
    yield* checkUnique("duplicateName", named(draft.sites.items, "id"));
    yield* checkUnique("duplicateName", named(draft.drills, "id"));
    for (const { value, at } of draft.serviceProviders.sound)
        yield* checkUnique(
            "duplicateName",
            within(
                value.contracts,
                (contract) => contract.id,
                (index) => at("contracts", index, "id"),
            ),
        );
    yield* checkPlatformNames(draft);
    for (const { value, at } of draft.departments.sound)
        yield* checkUnique(
            "duplicateName",
            within(
                value.networks,
                (network) => network.zone,
                (index) => at("networks", index, "zone"),
            ),
        );
    for (const { value, at } of draft.systems.sound) {
        const { runtime } = value;
        const [list, parts] =
            runtime.kind === "containers" ? ["workloads", runtime.workloads] : ["tiers", runtime.tiers];
        yield* checkUnique(
            "duplicateName",
            within<{ readonly name: string }>(
                parts,
                (part) => part.name,
                (index) => at("runtime", list, index, "name"),
            ),
        );
        for (const [part, { volumes = [] }] of parts.entries())
            yield* checkUnique(
                "duplicateName",
                within(
                    volumes,
                    (volume) => volume.name,
                    (index) => at("runtime", list, part, "volumes", index, "name"),
                ),
            );
        yield* checkUnique(
            "duplicateName",
            within(
                value.endpoints ?? [],
                (endpoint) => endpoint.name,
                (index) => at("endpoints", index, "name"),
            ),
        );
    }
}

function* checkPlatformNames(draft: Draft): Iterable<Problem> {
    const clouds: Named[] = [];
    for (const { value, at } of allPlatforms(draft)) {
        if (value === undefined) continue;
        // Platforms that share one OpenStack are told apart by the prefix of their global names.
        clouds.push({ name: `${value.cloud} ${value.region} ${value.namePrefix ?? ""}`.trim(), at: () => at("cloud") });
        yield* checkUnique(
            "duplicateName",
            within(
                value.availabilityZones,
                (zone) => zone.name,
                (index) => at("availabilityZones", index, "name"),
            ),
        );
        if (value.kubernetes.mode === "magnum")
            yield* checkUnique(
                "duplicateName",
                within(
                    value.kubernetes.nodeGroups,
                    (group) => group.name,
                    (index) => at("kubernetes", "nodeGroups", index, "name"),
                ),
            );
    }
    yield* checkUnique("duplicateCloud", clouds);
}

function named<Value>(items: readonly Item<Value>[], key: string): Named[] {
    return items.map((item) => ({ name: item.name, at: () => item.at(key) }));
}

function within<Part>(
    parts: readonly Part[],
    nameOf: (part: Part) => string,
    at: (index: number) => ReturnType<Named["at"]>,
): Named[] {
    return parts.map((part, index) => ({ name: nameOf(part), at: () => at(index) }));
}
