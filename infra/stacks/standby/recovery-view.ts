import type { DepartmentModel, EstateModel, PlatformModel, SystemModel } from "../../estate/model";
import { recoveryBlock } from "../../estate/recovery/addresses";
import { siteOf } from "../../estate/recovery/protection";
import type { DepartmentNetwork } from "../../estate/schema/types.generated";

const views = new WeakMap<EstateModel, EstateModel>();

/**
 * The estate as it is once all has failed over: protected departments have their networks at their site, and systems are hosted there
 * (`host` is the site's id). What no site protects stays where it is. Worked out once for each estate.
 */
export function recoveryView(estate: EstateModel): EstateModel {
    let view = views.get(estate);
    if (view === undefined) {
        view = {
            ...estate,
            platforms: new Map<string, PlatformModel>([...estate.platforms, ...estate.recoverySites]),
            departments: mapValues(estate.departments, (each) => ({
                ...each,
                // Where the site has no block nothing of it comes up, and it goes on being found where it is.
                networks: each.networks.map((network) => networkThere(estate, each, network) ?? network),
            })),
            systems: mapValues(estate.systems, (each): SystemModel => ({
                ...each,
                host: siteOf(estate, each.host)?.id ?? each.host,
            })),
        };
        views.set(estate, view);
    }
    return view;
}

/** A department with its networks and its host at the recovery site. Networks of zones for which the site has no block are left out. */
export function departmentThere(estate: EstateModel, department: DepartmentModel): DepartmentModel {
    const site = siteOf(estate, department.host);
    if (site === undefined) return department;
    const networks = department.networks.flatMap((network) => networkThere(estate, department, network) ?? []);
    return { ...department, host: site.id, networks };
}

function networkThere(
    estate: EstateModel,
    { host }: DepartmentModel,
    { zone, cidr }: DepartmentNetwork,
): DepartmentNetwork | undefined {
    const home = estate.platforms.get(host)?.zones[zone];
    const protection = siteOf(estate, host)?.protections.get(host);
    if (home === undefined || protection === undefined) return undefined;
    const block = recoveryBlock(protection, zone, home, cidr);
    return block === undefined ? undefined : { zone, cidr: block };
}

function mapValues<Key, Value>(map: ReadonlyMap<Key, Value>, change: (value: Value) => Value): Map<Key, Value> {
    return new Map([...map].map(([key, value]) => [key, change(value)]));
}
