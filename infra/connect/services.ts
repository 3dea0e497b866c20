import type { PlatformModel } from "../estate/model";
import type { Login } from "./keystone";
import type { ConnectProblem } from "./problem";

/** Names under which a catalogue may know a service, the first being the usual one. */
type ServiceTypes = readonly [string, ...string[]];

/** What every platform is made of. */
const always: readonly ServiceTypes[] = [
    ["identity"],
    ["compute"],
    ["network"],
    ["image"],
    ["volumev3", "block-storage", "block-store"],
    ["load-balancer"],
    ["key-manager"],
];
/** Vaults and the names that switch. */
const ofRecoverySites: readonly ServiceTypes[] = [["object-store"], ["dns"]];
const magnum: ServiceTypes = ["container-infra", "container-infrastructure-management"];

/** Services of the platform that the cloud's catalogue does not have, or not in the platform's region. */
export function missingServices(platform: PlatformModel, { services }: Login): ConnectProblem[] {
    const { cloud, region } = platform;
    const needed = [
        ...always,
        ...(platform.kubernetes.mode === "magnum" ? [magnum] : []),
        ...("protections" in platform ? ofRecoverySites : []),
    ];
    return needed.flatMap((types): ConnectProblem[] => {
        const known = types.filter((type) => services.has(type));
        if (known.length === 0)
            return [
                {
                    code: "serviceMissing",
                    params: { cloud, service: types[0], known: [...services.keys()].sort().join(", ") },
                },
            ];
        if (known.some((type) => services.get(type)?.has(region))) return [];
        const regions = known.flatMap((type) => [...(services.get(type)?.keys() ?? [])]);
        return [
            {
                code: "regionMissing",
                params: { cloud, service: types[0], region, known: [...new Set(regions)].sort().join(", ") },
            },
        ];
    });
}
