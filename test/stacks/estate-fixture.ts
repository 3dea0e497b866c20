import type { SourceLocation } from "../../infra/estate/location";
import type {
    DepartmentModel,
    DivisionModel,
    EstateModel,
    Platform,
    PlatformModel,
    System,
    SystemModel,
} from "../../infra/estate/model";

/** Parts of an estate from which `estateOf` makes a model; change them before, to see what a change does. */
export interface EstateParts {
    divisions: DivisionModel[];
    platforms: PlatformModel[];
    departments: DepartmentModel[];
    systems: SystemModel[];
}

const at = (line: number): SourceLocation => ({ file: "province.yaml", line, column: 1 });
const zoneNetwork = (block: string, transit: string, vlan: number) => ({
    block,
    transit,
    physicalNetwork: "physnet1",
    vlan,
});

function platform(division: string, second: number): PlatformModel {
    const value: Platform = {
        cloud: `cloud-${division}`,
        title: { zh: "云平台", en: "Cloud platform" },
        namePrefix: `p${second}-`,
        region: "RegionOne",
        site: "370100",
        protectionLevel: "S3A3G3",
        provider: { id: "provider-a", contract: "cloud" },
        availabilityZones: [
            { name: "az2", hosts: [] },
            { name: "az1", hosts: [] },
            { name: "az4", hosts: [], pool: "level4" },
        ],
        capacity: { vcpus: 64, memoryGiB: 128, storageGiB: 2000 },
        zones: {
            common: zoneNetwork(`10.${second}.0.0/18`, `10.${second}.63.0/24`, 101),
            dedicated: zoneNetwork(`10.1${second}.0.0/18`, `10.1${second}.63.0/24`, 102),
            internet: zoneNetwork(`172.${second}.0.0/18`, `172.${second}.63.0/24`, 103),
        },
        management: { block: `10.2${second}.0.0/18`, physicalNetwork: "physnet1", vlan: 100 },
        external: {
            cidr: "192.0.2.0/24",
            gateway: "192.0.2.1",
            physicalNetwork: "physnet1",
            pool: { start: "192.0.2.10", end: "192.0.2.200" },
        },
        kubernetes: {
            mode: "existing",
            context: `cluster-${division}`,
            capacity: { vcpus: 8, memoryGiB: 16, storageGiB: 100 },
        },
    };
    return { ...value, division, source: at(2) };
}

function department(
    id: string,
    division: string,
    host: string,
    networks: DepartmentModel["networks"],
    line: number,
): DepartmentModel {
    const quota = { instances: 10, vcpus: 20, memoryGiB: 20, volumes: 10, storageGiB: 200, loadBalancers: 2 };
    return { id, title: { zh: `部门 ${id}`, en: id }, division, host, networks, quota, source: at(line) };
}

type SystemParts = Pick<System, "id" | "department" | "zone" | "runtime"> & Partial<System>;

/** A system with the defaults of the fixture; `line` is where it stands, its parts stand on the lines below. */
export function system(parts: SystemParts, division: string, host: string, line: number): SystemModel {
    const names =
        parts.runtime.kind === "virtual-machines"
            ? parts.runtime.tiers.map((tier) => `tier/${tier.name}`)
            : parts.runtime.workloads.map((workload) => `workload/${workload.name}`);
    const keys = [...names, ...(parts.endpoints ?? []).map((endpoint) => `endpoint/${endpoint.name}`)];
    const value: System = {
        title: { zh: `系统 ${parts.id}`, en: parts.id },
        protectionLevel: "S3A2G3",
        dataClass: "internal",
        recovery: { grade: 3, rtoMinutes: 720, rpoMinutes: 240 },
        migration: { state: "new" },
        ...parts,
    };
    const provisioned = ["new", "migrating", "migrated"].includes(value.migration.state);
    const partSources = new Map(keys.map((key, index) => [key, at(line + index + 1)]));
    return { ...value, division, host, provisioned, source: at(line), partSources };
}

/** Province with its platform, a county's pilot platform of a joined city, three departments, five systems. */
export function estateParts(): EstateParts {
    const division = (code: string, extra: Partial<DivisionModel>): DivisionModel => ({
        code,
        title: { zh: `区划 ${code}`, en: code },
        level: "city",
        hosting: "joined-province",
        nationalPilot: false,
        parent: "370000",
        host: "370000",
        tenantsOf: code,
        source: at(1),
        ...extra,
    });
    const { parent: _none, ...province } = division("370000", { level: "province", hosting: "province" });
    return {
        divisions: [
            province,
            division("370400", {}),
            division("370481", {
                level: "county",
                hosting: "grandfathered",
                parent: "370400",
                host: "370481",
                tenantsOf: "370400",
            }),
        ],
        platforms: [platform("370000", 37), platform("370481", 38)],
        departments: [
            department(
                "finance",
                "370000",
                "370000",
                [
                    { zone: "common", cidr: "10.37.0.0/26" },
                    { zone: "internet", cidr: "172.37.0.0/26" },
                ],
                10,
            ),
            department("health", "370400", "370000", [{ zone: "common", cidr: "10.37.0.64/26" }], 11),
            department("tengzhou", "370481", "370481", [{ zone: "common", cidr: "10.38.0.0/26" }], 12),
        ],
        systems: [
            budget(),
            system(
                {
                    id: "portal",
                    department: "finance",
                    zone: "common",
                    importance: "important",
                    runtime: {
                        kind: "containers",
                        workloads: [
                            {
                                name: "web",
                                image: `registry/web@sha256:${"1".repeat(64)}`,
                                replicas: 2,
                                cpuMillis: 250,
                                memoryMiB: 256,
                                ports: [8080],
                            },
                            {
                                name: "store",
                                image: `registry/store@sha256:${"2".repeat(64)}`,
                                replicas: 1,
                                cpuMillis: 500,
                                memoryMiB: 512,
                                ports: [5432],
                                volumes: [{ name: "data", sizeGiB: 5, type: "encrypted" }],
                            },
                        ],
                    },
                    endpoints: [
                        {
                            name: "site",
                            part: "web",
                            protocol: "https",
                            port: 443,
                            targetPort: 8080,
                            hostName: "www.example",
                        },
                    ],
                    flows: [{ from: "web", to: "store", protocol: "tcp", port: 5432 }],
                },
                "370000",
                "370000",
                40,
            ),
            system(
                {
                    id: "archive",
                    department: "finance",
                    zone: "common",
                    migration: { state: "deferred" },
                    runtime: {
                        kind: "virtual-machines",
                        image: "kylin",
                        tiers: [{ name: "app", flavor: "small", count: 1 }],
                    },
                },
                "370000",
                "370000",
                60,
            ),
            system(
                {
                    id: "records",
                    department: "health",
                    zone: "common",
                    runtime: {
                        kind: "virtual-machines",
                        image: "kylin",
                        tiers: [{ name: "app", flavor: "small", count: 2 }],
                    },
                    flows: [
                        { from: "budget", to: "app", protocol: "tcp", port: 9000 },
                        { from: "archive", to: "app", protocol: "tcp", port: 9001 },
                        { from: "portal", to: "app", protocol: "tcp", port: 9002 },
                    ],
                },
                "370400",
                "370000",
                70,
            ),
            system(
                {
                    id: "registry",
                    department: "tengzhou",
                    zone: "common",
                    runtime: {
                        kind: "virtual-machines",
                        image: "kylin",
                        tiers: [{ name: "web", flavor: "small", count: 1 }],
                    },
                    endpoints: [{ name: "gateway", part: "web", protocol: "tcp", port: 8443, targetPort: 8443 }],
                },
                "370481",
                "370481",
                80,
            ),
        ],
    };
}

/** The fixture's system on virtual machines, with everything that one can have. */
function budget(): SystemModel {
    return system(
        {
            id: "budget",
            department: "finance",
            zone: "common",
            importance: "core",
            runtime: {
                kind: "virtual-machines",
                image: "kylin",
                tiers: [
                    { name: "app", flavor: "small", count: 2 },
                    {
                        name: "db",
                        flavor: "large",
                        count: 3,
                        volumes: [{ name: "data", sizeGiB: 10, type: "encrypted" }],
                    },
                ],
            },
            endpoints: [
                {
                    name: "portal",
                    part: "app",
                    protocol: "https",
                    port: 443,
                    targetPort: 8080,
                    healthPath: "/health",
                    hostName: "budget.example",
                },
            ],
            flows: [
                { from: "app", to: "db", protocol: "tcp", port: 5432 },
                { from: "registry", to: "app", protocol: "tcp", port: 443 },
            ],
        },
        "370000",
        "370000",
        20,
    );
}

export function estateOf(parts: EstateParts): EstateModel {
    const text = { zh: "示例", en: "example" };
    return {
        folder: "fixture",
        estate: {
            kind: "Estate",
            name: "fixture",
            title: text,
            province: "370000",
            overcommit: { vcpus: 4, memory: 1, storage: 1 },
            addressPlan: {
                common: "10.0.0.0/8",
                dedicated: "10.0.0.0/8",
                internet: "172.16.0.0/12",
                management: "10.0.0.0/8",
            },
        },
        catalogue: {
            kind: "Catalogue",
            flavors: [
                { name: "small", vcpus: 1, memoryMiB: 512, diskGiB: 1 },
                { name: "large", vcpus: 2, memoryMiB: 1024, diskGiB: 2 },
                { name: "sealed", vcpus: 2, memoryMiB: 1024, diskGiB: 2, pool: "level4" },
            ],
            images: [],
            volumeTypes: [],
            qosPolicies: [
                { name: "gold", maxMbps: 1000, dscpMark: 34, level4Importance: "core" },
                { name: "bronze", maxMbps: 100 },
            ],
            registries: ["registry"],
            trustedProducts: [],
        } as unknown as EstateModel["catalogue"],
        providers: {
            kind: "ServiceProviders",
            serviceProviders: [
                {
                    id: "provider-a",
                    title: text,
                    contracts: [{ id: "cloud", document: "1", start: "2026-01-01", end: "2028-12-31" }],
                },
            ],
        },
        divisions: new Map(parts.divisions.map((each) => [each.code, each])),
        platforms: new Map(parts.platforms.map((each) => [each.division, each])),
        departments: new Map(parts.departments.map((each) => [each.id, each])),
        systems: new Map(parts.systems.map((each) => [each.id, each])),
        roleHolders: new Map(),
        waivers: new Map(),
        recovery: undefined,
        recoverySites: new Map(),
        drills: [],
    };
}
