import * as kubernetes from "@pulumi/kubernetes";
import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import {
    BusinessSystem,
    type BusinessSystemArgs,
    type ClusterRuntime,
    type ContainerPlace,
    type MachinePlace,
    type MachineRuntime,
} from "../../../components/business-system";
import type { RecordedResource } from "../../../infra/recorder/types";
import type { Tier, Workload } from "../../../infra/estate/schema/types.generated";
import { record } from "../recording";

/** What a test changes of the description. */
export type Change = Partial<Omit<BusinessSystemArgs, "runtime">>;

export const description: Omit<BusinessSystemArgs, "runtime"> = {
    id: "budget",
    title: "预算管理一体化系统",
    department: "finance",
    division: "370000",
    zone: "common",
    protectionLevel: "S3A2G3",
    importance: "core",
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
        { name: "feed", part: "app", protocol: "tcp", port: 9443, targetPort: 9443, clients: ["10.37.9.0/24"] },
    ],
    flows: [
        { from: "app", to: "db", protocol: "tcp", port: 5432 },
        { from: "audit", to: "db", protocol: "tcp", port: 5433 },
        { from: "tax", to: "app", protocol: "tcp", port: 443 },
    ],
    peers: { audit: { kind: "addresses", cidr: "10.37.1.0/26" }, tax: { kind: "addresses", cidr: "10.38.2.0/26" } },
    outgoing: [{ system: "records", protocol: "tcp", port: 9000, peer: { kind: "addresses", cidr: "10.37.3.0/26" } }],
    zoneBlock: "10.37.0.0/18",
};

export const tiers: Tier[] = [
    { name: "app", flavor: "small", count: 3 },
    { name: "db", flavor: "large", count: 2, volumes: [{ name: "data", sizeGiB: 10, type: "encrypted" }] },
];

export const workloads: Workload[] = [
    {
        name: "app",
        image: `registry/app@sha256:${"1".repeat(64)}`,
        replicas: 2,
        cpuMillis: 250,
        memoryMiB: 256,
        ports: [8080, 9443],
    },
    {
        name: "db",
        image: `registry/db@sha256:${"2".repeat(64)}`,
        replicas: 1,
        cpuMillis: 500,
        memoryMiB: 512,
        ports: [5432, 5433],
        volumes: [{ name: "data", sizeGiB: 10, type: "encrypted" }],
    },
];

function machinePlace(): MachinePlace {
    return {
        projectId: "project-finance",
        projectProvider: new openstack.Provider("finance", { cloud: "", tenantId: "project-finance" }),
        networkId: "network-common",
        subnetId: "subnet-common",
        cidr: "10.37.0.0/26",
        baselineGroupId: "group-baseline",
        availabilityZones: ["az2", "az1"],
        imageId: "image-kylin",
        flavorIds: { small: "flavor-small", large: "flavor-large" },
        volumeTypePrefix: "sd-",
    };
}

export const containerPlace: ContainerPlace = {
    ingressClass: "nginx",
    ingressNamespace: "ingress-nginx",
    priorityClass: "egov-core",
    operatorRole: "egov-tenant-operator",
};

const certificate = () => pulumi.secret({ certificate: "PEM certificate", privateKey: "PEM private key" });

/** The system on virtual machines. */
export function onMachines(
    change: Change = {},
    ofTiers: readonly Tier[] = tiers,
    place: Partial<MachinePlace> = {},
): readonly RecordedResource[] {
    return record(() => {
        const provider = new openstack.Provider("platform", { cloud: "egov" });
        const runtime: MachineRuntime = {
            kind: "virtual-machines",
            image: "kylin",
            tiers: [...ofTiers],
            place: { ...machinePlace(), ...place },
        };
        new BusinessSystem(
            "budget",
            { ...description, certificate: certificate(), ...change, runtime },
            { providers: { openstack: provider } },
        );
    }).resources;
}

/** The same system in containers. */
export function inContainers(
    change: Change = {},
    ofWorkloads: readonly Workload[] = workloads,
): readonly RecordedResource[] {
    return record(() => {
        const provider = new kubernetes.Provider("cluster", { context: "egov" });
        const runtime: ClusterRuntime = { kind: "containers", workloads: [...ofWorkloads], place: containerPlace };
        new BusinessSystem(
            "budget",
            { ...description, certificate: certificate(), ...change, runtime },
            { providers: { kubernetes: provider } },
        );
    }).resources;
}

/** Sorted by URN: two recordings that differ in order only are equal. */
export function sorted(resources: readonly RecordedResource[]): RecordedResource[] {
    return [...resources].sort((one, other) => (one.urn < other.urn ? -1 : 1));
}
