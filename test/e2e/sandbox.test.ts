import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CoreV1Api, KubeConfig } from "@kubernetes/client-node";
import { lock } from "proper-lockfile";
import type { Running } from "../../infra/sandbox";
import { describeOnSandbox, sandbox, sandboxFolder, sandboxJson, sandboxStatus } from "../support/sandbox";
import { openCloud, type CloudCaller } from "../support/sandbox-cloud";

// The first time packages are installed and Kubernetes is built.
jest.setTimeout(30 * 60_000);

type Up = Running & { readonly seconds: number };

describeOnSandbox("egov sandbox", () => {
    let up: Up;
    let cloud: CloudCaller;
    const stateOf = async (name: string): Promise<string | undefined> =>
        (await sandboxStatus()).services.find((service) => service.name === name)?.state;
    const cluster = (): CoreV1Api => {
        const config = new KubeConfig();
        config.loadFromFile(up.access.kubeconfig ?? "");
        config.setCurrentContext("egov-jinan");
        return config.makeApiClient(CoreV1Api);
    };

    beforeAll(async () => {
        await sandboxJson("up", "--without", "none");
        up = await sandboxJson<Up>("reset");
        cloud = await openCloud(up.access.clouds);
    });

    it("has every service ready, and none that listens beyond loopback", async () => {
        const { ready, services, beyondLoopback } = await sandboxStatus();
        expect(services.filter(({ state }) => state !== "ready")).toEqual([]);
        expect(beyondLoopback).toEqual([]);
        expect(ready).toBe(true);
        const names = services.map(({ name }) => name);
        expect(names).toEqual(
            expect.arrayContaining([
                "keystone",
                "neutron-server",
                "octavia",
                "swift-proxy",
                "named",
                "magnum-api",
                "kwok",
            ]),
        );
    });

    it("starts nothing the second time", async () => {
        const again = await sandboxJson<Up>("up");
        expect(again.started).toEqual([]);
    });

    it("has all services in its catalogue", () => {
        expect([...cloud.catalogue.keys()].sort()).toEqual(
            expect.arrayContaining(["block-storage", "compute", "container-infra", "dns", "identity", "image"]),
        );
        expect([...cloud.catalogue.keys()]).toEqual(
            expect.arrayContaining([
                "key-manager",
                "load-balancer",
                "network",
                "object-store",
                "placement",
                "volumev3",
            ]),
        );
    });

    it("puts no secret into process arguments or logs, and lets nobody else read them", () => {
        const passwords = Object.values(
            JSON.parse(readFileSync(join(sandboxFolder, "state", "keys", "passwords.json"), "utf8")) as object,
        ) as string[];
        expect(passwords.length).toBeGreaterThan(5);
        const holds = (text: string): boolean => passwords.some((password) => text.includes(password));
        const shown = readdirSync("/proc").filter(
            (pid) => /^\d+$/.test(pid) && holds(readOptional(`/proc/${pid}/cmdline`)),
        );
        expect(shown).toEqual([]);
        const logs = join(sandboxFolder, "logs");
        expect(readdirSync(logs).filter((name) => holds(readFileSync(join(logs, name), "utf8")))).toEqual([]);
    });

    it("has nodes that are ready, and binds claims of the estate's storage classes", async () => {
        const core = cluster();
        const { items } = await core.listNode();
        const ready = items.filter((node) =>
            node.status?.conditions?.some((each) => each.type === "Ready" && each.status === "True"),
        );
        expect(ready.map((node) => node.metadata?.name)).toEqual(["sandbox-1", "sandbox-2", "sandbox-3"]);
        const namespace = "claims";
        await core.createNamespace({ body: { metadata: { name: namespace } } });
        await core.createNamespacedPersistentVolumeClaim({
            namespace,
            body: {
                metadata: { name: "claim" },
                spec: {
                    storageClassName: "standard",
                    accessModes: ["ReadWriteOnce"],
                    resources: { requests: { storage: "1Gi" } },
                },
            },
        });
        const phase = async (): Promise<string | undefined> =>
            (await core.readNamespacedPersistentVolumeClaim({ namespace, name: "claim" })).status?.phase;
        expect(await until(phase, (value) => value === "Bound", 30)).toBe("Bound");
    });

    it("keeps no state of a cloud with servers", async () => {
        const network = await makeNetwork(cloud, "first", 150);
        const server = await makeServer(cloud, network);
        const kept = await sandbox(["snapshot", "with-servers"]);
        expect(kept.code).toBe(3);
        expect(kept.stderr).toContain("There are servers in the cloud (1)");
        await cloud.call("compute", `/servers/${server}`, undefined, "DELETE");
    });

    it("stops and starts a single service", async () => {
        await sandboxJson("down", "neutron-server");
        expect(await stateOf("neutron-server")).toBe("stopped");
        await expect(cloud.call("network", "/v2.0/networks")).rejects.toThrow("fetch failed");
        const again = await sandboxJson<Up>("up", "neutron-server");
        expect(again.started).toEqual(["neutron-server"]);
        await cloud.call("network", "/v2.0/networks");
    });

    it("comes back after a crash, without what the dead service left behind", async () => {
        const pidOf = (name: string): number =>
            (JSON.parse(readFileSync(join(sandboxFolder, "run", `${name}.json`), "utf8")) as { pid: number }).pid;
        for (const name of ["cinder-volume", "rabbitmq"]) process.kill(pidOf(name), "SIGKILL");
        await sleep(500);
        expect(await stateOf("cinder-volume")).toBe("dead");
        const again = await sandboxJson<Up>("up");
        expect([...again.started].sort()).toEqual(["cinder-volume", "rabbitmq"]);
        // Services that lost RabbitMQ find it again by themselves, some seconds after it is back.
        while (!(await sandboxStatus()).ready) await sleep(500);
    });

    it("refuses a second sandbox on the same ports, and says where the first one is", async () => {
        const other = mkdtempSync(join(tmpdir(), "egov-sandbox-"));
        try {
            const refused = await sandbox(["up", "--without", "swift,designate,magnum,kubernetes"], other);
            expect(refused.code).toBe(3);
            expect(refused.stderr).toContain(`another sandbox has it, in ${sandboxFolder}`);
        } finally {
            rmSync(other, { recursive: true, force: true });
        }
    });

    it("lets one command at a time change it", async () => {
        // As a command that is at work holds it.
        const release = await lock(sandboxFolder, { update: 2000 });
        const refused = await sandbox(["down", "glance"]);
        await release();
        expect([refused.code, await stateOf("glance")]).toEqual([3, "ready"]);
        expect(refused.stderr).toContain("Another `egov sandbox` command is at work");
        expect((await sandbox(["down", "glance"])).code).toBe(0);
        await sandboxJson("up", "glance");
    });

    it("puts a kept state back", async () => {
        await until(
            () => cloud.call<{ servers: unknown[] }>("compute", "/servers"),
            ({ servers }) => servers.length === 0,
            30,
        );
        await sandboxJson("snapshot", "with-network");
        await makeNetwork(cloud, "second", 151);
        await sandboxJson("restore", "with-network");
        expect(await networkNames(await openCloud(up.access.clouds))).toEqual(["first"]);
    });

    it("is clean after a reset, and works", async () => {
        await sandboxJson("reset");
        cloud = await openCloud(up.access.clouds);
        expect(await networkNames(cloud)).toEqual([]);
        const { servers } = await cloud.call<{ servers: unknown[] }>("compute", "/servers?all_tenants=1");
        expect(servers).toEqual([]);
        await expect(cluster().readNamespace({ name: "claims" })).rejects.toMatchObject({ code: 404 });
        await makeServer(cloud, await makeNetwork(cloud, "again", 152));
    });

    it("leaves no process behind", async () => {
        await sandboxJson("down");
        // Whoever runs the tests may have the variable too.
        const own = ancestors(process.pid);
        const left = readdirSync("/proc").filter(
            (pid) =>
                /^\d+$/.test(pid) &&
                !own.has(Number(pid)) &&
                readOptional(`/proc/${pid}/environ`).includes(`EGOV_SANDBOX=${sandboxFolder}\0`),
        );
        expect(left).toEqual([]);
        expect((await sandboxStatus()).services.filter(({ state }) => state !== "stopped")).toEqual([]);
    });
});

const networkNames = async (cloud: CloudCaller): Promise<string[]> =>
    (await cloud.call<{ networks: { name: string }[] }>("network", "/v2.0/networks")).networks.map(({ name }) => name);

/** A VLAN network of physnet1 with a subnet, as the platforms make them; gives its id. */
async function makeNetwork(cloud: CloudCaller, name: string, vlan: number): Promise<string> {
    const { network } = await cloud.call<{ network: { id: string } }>("network", "/v2.0/networks", {
        network: {
            name,
            "provider:network_type": "vlan",
            "provider:physical_network": "physnet1",
            "provider:segmentation_id": vlan,
        },
    });
    await cloud.call("network", "/v2.0/subnets", {
        subnet: { network_id: network.id, ip_version: 4, cidr: `10.${vlan}.0.0/24` },
    });
    return network.id;
}

/** A server that is ACTIVE; gives its id. */
async function makeServer(cloud: CloudCaller, network: string): Promise<string> {
    const image = await cloud.call<{ id: string }>("image", "/v2/images", {
        name: "empty",
        disk_format: "raw",
        container_format: "bare",
    });
    const uploaded = await fetch(`${cloud.catalogue.get("image")}/v2/images/${image.id}/file`, {
        method: "PUT",
        headers: { "x-auth-token": cloud.token, "content-type": "application/octet-stream" },
        body: new Uint8Array(512),
    });
    expect(uploaded.status).toBe(204);
    const { flavor } = await cloud.call<{ flavor: { id: string } }>("compute", "/flavors", {
        flavor: { name: `flavor-${Date.now()}`, vcpus: 1, ram: 64, disk: 1 },
    });
    const { server } = await cloud.call<{ server: { id: string } }>("compute", "/servers", {
        server: { name: "server", imageRef: image.id, flavorRef: flavor.id, networks: [{ uuid: network }] },
    });
    const read = async (): Promise<string> =>
        (await cloud.call<{ server: { status: string } }>("compute", `/servers/${server.id}`)).server.status;
    expect(await until(read, (state) => state !== "BUILD", 60)).toBe("ACTIVE");
    return server.id;
}

/** Asks until the answer suits, and gives the last one. */
async function until<Value>(
    ask: () => Promise<Value>,
    suits: (value: Value) => boolean,
    seconds: number,
): Promise<Value> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const value = await ask();
        if (suits(value) || Date.now() > end) return value;
        await sleep(500);
    }
}

function readOptional(path: string): string {
    try {
        return readFileSync(path, "latin1");
    } catch {
        return "";
    }
}

/** A process, its parent, and so on. */
function ancestors(pid: number): Set<number> {
    const found = new Set<number>();
    for (let next = pid; next > 0 && !found.has(next);) {
        found.add(next);
        next = Number(/\) \S (\d+)/.exec(readOptional(`/proc/${next}/stat`))?.[1] ?? 0);
    }
    return found;
}
