import { basename, join } from "node:path";
import { parse, stringify } from "yaml";
import { loadEstate } from "../../infra/estate/load";
import type { EstateModel } from "../../infra/estate/model";
import { diskReader, type EstateReader } from "../../infra/estate/reader";

const tiny = join(__dirname, "..", "..", "stacks", "estates", "tiny");

/** A file of the estate, as plain data. */
interface Division {
    departments: { id: string; quota: Record<string, number> }[];
    systems: Record<string, unknown>[];
}
type Change = (files: Readonly<Record<"province" | "jinan" | "rizhao", Division>>) => void;

const files = {
    province: "province.yaml",
    jinan: "city-370100-jinan.yaml",
    rizhao: "city-371100-rizhao.yaml",
} as const;

/** The estate for learning, with some systems more or other flows; lines are those of the changed files. */
export function changedEstate(change: Change = () => undefined, { extranet = true } = {}): EstateModel {
    const read = (name: string): Division =>
        parse(Buffer.from(diskReader.read(join(tiny, name), 1 << 20)).toString()) as Division;
    const divisions = {
        province: read(files.province),
        jinan: read(files.jinan),
        rizhao: read(files.rizhao),
    };
    change(divisions);
    const texts = new Map(
        (Object.keys(files) as (keyof typeof files)[]).map((key) => [files[key] as string, stringify(divisions[key])]),
    );
    const reader: EstateReader = {
        list: (folder) => diskReader.list(folder).filter((name) => extranet || name !== "extranet.yaml"),
        read: (path, limit) =>
            texts.has(basename(path)) ? Buffer.from(texts.get(basename(path)) ?? "") : diskReader.read(path, limit),
    };
    const loaded = loadEstate(tiny, reader);
    if (!loaded.ok) throw new Error(`the changed estate has problems: ${JSON.stringify(loaded.error)}`);
    return loaded.value;
}

const image = `registry.egov.example/base/nginx@sha256:${"1".repeat(64)}`;
const workload = (name: string, ...ports: number[]): Record<string, unknown> => {
    return { name, image, replicas: 1, cpuMillis: 100, memoryMiB: 128, ports };
};
const tier = (name: string): Record<string, unknown> => ({ name, flavor: "g1.small", count: 1 });

/** A system with what every system needs; made up. */
function system(id: string, department: string, zone: string, more: Record<string, unknown>): Record<string, unknown> {
    const approval = { document: "示例", date: "2026-01-10", authority: "示例" };
    return {
        id,
        title: { zh: id, en: id },
        department,
        protectionLevel: "S2A2G2",
        filing: `示例-${id}`,
        zone,
        dataClass: "internal",
        recovery: { grade: 2, rtoMinutes: 1440, rpoMinutes: 1440 },
        migration: { state: "new" },
        approvals: { assessment: approval, expertReview: approval, funding: approval },
        ...more,
    };
}

const flow = (from: string, to: string, port: number, protocol = "tcp"): Record<string, unknown> => {
    return { from, to, protocol, port };
};
const find = ({ systems }: Division, id: string): Record<string, unknown> => {
    const found = systems.find((each) => each["id"] === id);
    if (found === undefined) throw new Error(`there is no system ${id}`);
    return found;
};

/**
 * Machines and containers that talk with each other in every way: through load balancers and past them, into a cluster by its
 * entrances, within it, from platform to platform, and from zone to zone.
 */
export const busy: Change = ({ province, jinan, rizhao }) => {
    for (const { quota } of [...province.departments, ...rizhao.departments])
        Object.assign(quota, { loadBalancers: 5, volumes: 10, instances: 20, vcpus: 30, memoryGiB: 30 });
    province.systems.push(
        system("sd-exchange", "sd-finance", "common", {
            runtime: { kind: "virtual-machines", image: "kylin-server-v10", tiers: [tier("exchange"), tier("store")] },
            endpoints: [
                { name: "gate", part: "exchange", protocol: "tcp", port: 9600, targetPort: 9600 },
                {
                    name: "narrow",
                    part: "exchange",
                    protocol: "tcp",
                    port: 9700,
                    targetPort: 9701,
                    clients: ["10.37.0.64/26"],
                },
                {
                    name: "narrower",
                    part: "store",
                    protocol: "tcp",
                    port: 9800,
                    targetPort: 9800,
                    clients: ["10.37.1.5/32"],
                },
            ],
            flows: [
                flow("exchange", "store", 5432),
                flow("store", "exchange", 9000, "udp"),
                flow("rizhao-permits", "exchange", 8081),
                flow("rizhao-permits", "exchange", 9600),
                flow("sd-forms", "exchange", 9600),
                flow("sd-forms", "store", 514, "udp"),
                flow("lixia-approvals", "exchange", 8082),
                flow("sd-budget", "exchange", 8083),
            ],
        }),
        system("sd-forms", "sd-bigdata", "common", {
            runtime: { kind: "containers", workloads: [workload("web", 8080), workload("api", 9090, 9091)] },
            endpoints: [
                {
                    name: "site",
                    part: "web",
                    protocol: "https",
                    port: 443,
                    targetPort: 8080,
                    hostName: "forms.sd.egov.example",
                },
            ],
            flows: [
                flow("web", "api", 9090),
                flow("sd-exchange", "web", 443),
                // Nothing offers it outside the cluster.
                flow("sd-exchange", "api", 9091),
                flow("sd-hotline", "web", 443),
                flow("sd-hotline", "api", 9091),
                flow("jinan-records", "web", 443),
            ],
        }),
        system("sd-hotline", "sd-bigdata", "common", {
            runtime: { kind: "containers", workloads: [workload("media", 5060)] },
            endpoints: [
                {
                    name: "phones",
                    part: "media",
                    protocol: "tcp",
                    port: 5061,
                    targetPort: 5060,
                    clients: ["10.37.1.0/26"],
                },
                { name: "all", part: "media", protocol: "tcp", port: 5062, targetPort: 5060 },
            ],
            flows: [flow("sd-exchange", "media", 5061)],
        }),
        system("sd-news", "sd-bigdata", "internet", {
            runtime: { kind: "virtual-machines", image: "kylin-server-v10", tiers: [tier("web")] },
            endpoints: [
                {
                    name: "site",
                    part: "web",
                    protocol: "https",
                    port: 443,
                    targetPort: 8443,
                    hostName: "news.sd.egov.example",
                    clients: ["0.0.0.0/0"],
                },
            ],
            flows: [flow("sd-portal", "web", 8090)],
        }),
    );
    // From the internet's zone into the common one, past everything, on the pod network: the rules find it, and so must both readings.
    (find(province, "sd-portal")["flows"] as unknown[]).push(
        flow("sd-forms", "web", 8080),
        flow("sd-budget", "web", 443),
    );
    find(jinan, "jinan-records")["flows"] = [flow("sd-exchange", "app", 8443), flow("sd-exchange", "app", 7000)];
};
