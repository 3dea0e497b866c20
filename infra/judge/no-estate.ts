import { UnknownValueTouched } from "../../policies/kernel/read";
import type { EstateModel } from "../estate/model";

/** What the kernel itself looks for: nothing is there, so levels and owners fall back to what is assumed. */
const empty: Partial<EstateModel> = {
    folder: "",
    divisions: new Map(),
    platforms: new Map(),
    departments: new Map(),
    systems: new Map(),
    roleHolders: new Map(),
    waivers: new Map(),
    recovery: undefined,
    recoverySites: new Map(),
    drills: [],
};

/** Stands for the estate of resources that no estate is known of. */
export const noEstate = empty as EstateModel;

/** Path of what a rule wanted of an estate that is not there, as in `estate.catalogue`. */
export const estatePath = "estate.";

const asked: ReadonlySet<string> = new Set(["waivers", "roleHolders", "folder"]);

/**
 * The same as rules get it: whatever fact they ask for is unknown, so that what depends on it is neither passed nor violated.
 */
export const unknownEstate: EstateModel = new Proxy(noEstate, {
    get(target, key) {
        if (typeof key !== "string" || asked.has(key)) return Reflect.get(target, key) as unknown;
        throw new UnknownValueTouched(`${estatePath}${key}`);
    },
});
