import { runningOf, StandbySystem, type StandbySystemArgs } from "../../../components/standby-system";
import type { BusinessSystemArgs } from "../../../components/business-system";
import type { DepartmentTenancy } from "../../../components/department-tenancy";
import type { ProtectedSystem } from "../../estate/recovery/protection";
import type { StackContext } from "../context";
import { tenantsOwner, tenantsStack } from "../describe";
import { pick } from "../tenants/pick";
import type { Exchanges } from "../tenants/peers";
import { systemArgs } from "../tenants/system";
import type { Ground } from "./ground";
import type { ComingUp } from "./landing-zone";
import { vaultAddress } from "./vault";

/** Secret with the S3 account of whoever may take backups out; put into the namespace by hand, see StandbySystem's README. */
const vaultAccess = "vault-access";

/** Systems that are more than backups at their site or run there, and those of which something runs there now. */
export function comingUp(systems: readonly ProtectedSystem[], { switches }: StackContext): ComingUp {
    const running = ({ system }: ProtectedSystem): boolean => switches.activeSide(system.id) === "recovery";
    return {
        all: systems.filter((each) => each.technique.technique !== "backup" || running(each)),
        awake: systems.filter((each) => runningOf({ technique: each.technique, running: running(each) }) !== "asleep"),
    };
}

/**
 * A protected system at its recovery site; undefined where nothing but its backups is here.
 *
 * @param ready what of its department comes up
 */
export function buildStandbySystem(
    protectedSystem: ProtectedSystem,
    ready: ComingUp,
    landingZone: DepartmentTenancy | undefined,
    ground: Ground,
    exchanges: Exchanges,
    context: StackContext,
): StandbySystem | undefined {
    const { system, site, technique } = protectedSystem;
    const running = context.switches.activeSide(system.id) === "recovery";
    const { ingressAddress } = site.kubernetes;
    const restore = volumeRestore(protectedSystem);
    const names = namesOf(protectedSystem, context);
    // Machines are made when they are needed, of what stands here; objects in a cluster wait in it without replicas.
    const isHere = (system.runtime.kind === "containers" ? ready.all : ready.awake).includes(protectedSystem);
    if (!isHere && names.length === 0) return undefined;
    const args: StandbySystemArgs = {
        technique,
        running,
        ownership: {
            division: system.division,
            department: system.department,
            system: system.id,
            zone: system.zone,
            level: system.protectionLevel,
        },
        dns: { zoneId: context.upstream(ground.stack, "dnsZoneId"), ttlSeconds: site.dns.ttlSeconds },
        names,
        ...(ingressAddress === undefined ? {} : { ingressAddress }),
        ...(restore === undefined ? {} : { restore }),
        ...(isHere ? { system: argsThere(protectedSystem, running, landingZone, ground, exchanges, context) } : {}),
    };
    return new StandbySystem(system.id, args, {
        ...(landingZone === undefined ? {} : { parent: landingZone }),
        providers: { openstack: ground.openstack, kubernetes: ground.kubernetes },
    });
}

/** Host names of the system with its address at home: a load balancer's, or that of the cluster's ingress. */
function namesOf({ system }: ProtectedSystem, { estate, upstream }: StackContext): StandbySystemArgs["names"] {
    const hostNames = new Set((system.endpoints ?? []).flatMap(({ hostName }) => hostName ?? []));
    const primary =
        system.runtime.kind === "containers"
            ? estate.platforms.get(system.host)?.kubernetes.ingressAddress
            : () =>
                  pick(
                      upstream(tenantsStack(tenantsOwner(estate, system.division)), "addresses"),
                      system.id,
                      "address of",
                  );
    return [...hostNames].sort().map((hostName) => {
        const address = typeof primary === "function" ? primary() : primary;
        return { hostName, ...(address === undefined ? {} : { primary: address }) };
    });
}

function volumeRestore({ system, site }: ProtectedSystem): StandbySystemArgs["restore"] {
    const { runtime } = system;
    const kept = runtime.kind === "containers" ? runtime.workloads.filter((each) => each.database === undefined) : [];
    if (!kept.some(({ volumes = [] }) => volumes.length > 0)) return undefined;
    return { ...vaultAddress(site, system.id), namespace: system.id };
}

/** What the system is made of here. Users at home reach it as well as those here. */
function argsThere(
    { system, site }: ProtectedSystem,
    running: boolean,
    landingZone: DepartmentTenancy | undefined,
    ground: Ground,
    exchanges: Exchanges,
    { estate, facts, switches }: StackContext,
): BusinessSystemArgs {
    const args = systemArgs(system, landingZone, ground, exchanges, facts);
    const home = estate.platforms.get(system.host)?.zones[system.zone].block;
    const blocks = [args.zoneBlock, ...(home === undefined ? [] : [home])].sort();
    const endpoints = (args.endpoints ?? []).map((endpoint) => ({ ...endpoint, clients: endpoint.clients ?? blocks }));
    const { runtime } = args;
    if (runtime.kind === "virtual-machines") {
        const restoreFrom = switches.backupsOf(system.id);
        return { ...args, endpoints, runtime: { ...runtime, place: { ...runtime.place, restoreFrom } } };
    }
    const { endpoint, bucket } = vaultAddress(site, system.id);
    const place = {
        ...runtime.place,
        namespace: namespaceThere(site.namePrefix, system.id),
        databaseSource: {
            endpoint,
            addresses: site.objectStore.addresses,
            bucket,
            credentials: vaultAccess,
            follows: !running,
        },
    };
    return { ...args, endpoints, runtime: { ...runtime, place } };
}

/** Namespace of a system in the site's cluster; told apart from that at home where a test cloud has one cluster for both. */
export function namespaceThere(prefix: string | undefined, system: string): string {
    return `${prefix ?? ""}${system}`;
}
