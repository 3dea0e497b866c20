/** What people read of a URN. */
export interface ResourceName {
    /** Type token without parents, e.g. `openstack:networking/network:Network`. */
    readonly type: string;
    readonly name: string;
}

/** Splits `urn:pulumi:<stack>::<project>::<parent type>$<type>::<name>`; what is no URN is all name. */
export function resourceName(urn: string): ResourceName {
    const [, , types, ...name] = urn.split("::");
    if (types === undefined || name.length === 0) return { type: "", name: urn };
    return { type: types.slice(types.lastIndexOf("$") + 1), name: name.join("::") };
}
