import type { Snapshot, StateResource } from "../state/snapshot";

/** Where an object of the state is. */
export interface CloudObject {
    readonly id: string;
    /** Entry of clouds.yaml. */
    readonly cloud: string;
    readonly region: string;
}

/** An object that its cloud itself guards against deletion. */
export interface GuardedObject extends CloudObject {
    readonly urn: string;
    /** Keystone deletes no domain that is enabled, Glance no image that is protected. */
    readonly kind: "domain" | "image";
}

/** What a destroy has to know of a stack that the engine does not. */
export interface Leave {
    readonly guarded: readonly GuardedObject[];
    /**
     * What guarded objects and memberships need until they are deleted themselves: their providers, ancestors and
     * dependencies, and they themselves. Keystone revokes all tokens of a user that leaves a group, the account's with them
     * that deploys, and the plug-in takes it for an error where it waits for a deletion just then.
     */
    readonly keepFirst: readonly string[];
    /** Projects, for which services keep things of their own. */
    readonly projects: readonly CloudObject[];
}

const projectType = "openstack:identity/project:Project";
const membershipType = "openstack:identity/userMembershipV3:UserMembershipV3";
const imageType = "openstack:images/image:Image";

/** Guarded objects among what is to go of a stack, on which nothing in it stands any more. */
export function emptyGuarded(snapshot: Snapshot, gone: ReadonlySet<string>): GuardedObject[] {
    const used = new Set(snapshot.resources.flatMap(({ dependencies = [], parent = "" }) => [...dependencies, parent]));
    return leaveOf(snapshot).guarded.filter(({ urn }) => gone.has(urn) && !used.has(urn));
}

/** Projects among what is to go of a stack, for which services keep things of their own. */
export function leavingProjects({ resources }: Snapshot, gone: ReadonlySet<string>): CloudObject[] {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    return resources
        .filter((resource) => gone.has(resource.urn) && resource.type === projectType && !isDomain(resource))
        .flatMap((resource) => placeOf(resource, byUrn) ?? []);
}

export function leaveOf({ resources }: Snapshot): Leave {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const placed = resources.flatMap((resource) => {
        const place = placeOf(resource, byUrn);
        return place === undefined ? [] : [{ resource, place }];
    });
    const guarded = placed.flatMap(({ resource, place }): GuardedObject[] => {
        const kind = guardOf(resource);
        return kind === undefined ? [] : [{ ...place, urn: resource.urn, kind }];
    });
    const memberships = resources.filter(({ type }) => type === membershipType);
    const last = [...guarded, ...memberships].map(({ urn }) => urn);
    const projects = placed.filter(({ resource }) => resource.type === projectType && !isDomain(resource));
    return {
        guarded,
        keepFirst: [...new Set(last.flatMap((urn) => neededBy(byUrn.get(urn), byUrn)))],
        projects: projects.map(({ place }) => place),
    };
}

const isDomain = ({ inputs }: StateResource): boolean => inputs?.["isDomain"] === true;

function guardOf(resource: StateResource): GuardedObject["kind"] | undefined {
    if (resource.type === projectType && isDomain(resource)) return "domain";
    return resource.type === imageType && resource.inputs?.["protected"] === true ? "image" : undefined;
}

function providerUrn({ provider }: StateResource): string | undefined {
    const end = provider?.lastIndexOf("::") ?? -1;
    return end < 0 ? undefined : provider?.slice(0, end);
}

/** Where an object is, by its provider; undefined for what is on no named cloud. */
export function placeOf(resource: StateResource, byUrn: ReadonlyMap<string, StateResource>): CloudObject | undefined {
    const { cloud, region } = byUrn.get(providerUrn(resource) ?? "")?.inputs ?? {};
    if (resource.id === undefined || typeof cloud !== "string" || typeof region !== "string") return undefined;
    return cloud === "" ? undefined : { id: resource.id, cloud, region };
}

function neededBy(resource: StateResource | undefined, byUrn: ReadonlyMap<string, StateResource>): string[] {
    if (resource === undefined) return [];
    const next = [providerUrn(resource), resource.parent, ...(resource.dependencies ?? [])];
    return [resource.urn, ...next.flatMap((urn) => neededBy(byUrn.get(urn ?? ""), byUrn))];
}
