import * as pulumi from "@pulumi/pulumi";
import type { StandbySystem } from "../../components/standby-system";
import type { DepartmentModel, EstateModel } from "../estate/model";
import { protectionOf, type ProtectedSystem } from "../estate/recovery/protection";
import type { StackContext } from "./context";
import { Ground } from "./standby/ground";
import { buildLandingZone } from "./standby/landing-zone";
import { recoveryView } from "./standby/recovery-view";
import { buildStandbySystem, comingUp, namespaceThere } from "./standby/system";
import { Exchanges } from "./tenants/peers";

/**
 * The stack `standby-<division>`: what comes up at recovery sites of the departments of a tenants stack. It touches nothing of the
 * platforms at home, so that it can be deployed when they are lost.
 *
 * @throws RunError when the configuration switches a system that is not of this stack
 */
export function buildStandbyStack(division: string, context: StackContext): Record<string, pulumi.Output<unknown>> {
    const { estate } = context;
    const grounds = new Map<string, Ground>();
    const exchanges = new Exchanges(recoveryView(estate), ({ host, id }) =>
        namespaceThere(estate.recoverySites.get(host)?.namePrefix, id),
    );
    const standbys = new Map<string, StandbySystem | undefined>();
    for (const [department, systems] of departmentsOf(estate, division)) {
        const [first] = systems;
        if (first === undefined) continue;
        const { site } = first;
        const ground = grounds.get(site.id) ?? new Ground(site, context);
        grounds.set(site.id, ground);
        const ready = comingUp(systems, context);
        const landingZone = buildLandingZone(department, ready, ground, context);
        for (const each of systems) {
            ground.createVault(each);
            const standby = buildStandbySystem(each, ready, landingZone, ground, exchanges, context);
            standbys.set(each.system.id, standby);
        }
    }
    refuseStrangers(context, standbys);
    return {
        activeSides: pulumi.output(
            Object.fromEntries([...standbys.keys()].map((id) => [id, context.switches.activeSide(id)])),
        ),
        addresses: pulumi.output(
            Object.fromEntries(
                [...standbys].flatMap(([id, standby]) =>
                    standby?.address === undefined ? [] : [[id, standby.address]],
                ),
            ),
        ),
    };
}

/** Departments of the stack with their protected systems, both by id. A department is hosted by one platform, so it has one site. */
function departmentsOf(estate: EstateModel, division: string): [DepartmentModel, ProtectedSystem[]][] {
    const systems = new Map<string, ProtectedSystem[]>();
    for (const system of [...estate.systems.values()].sort((one, other) => (one.id < other.id ? -1 : 1))) {
        if (estate.divisions.get(system.division)?.tenantsOf !== division) continue;
        const protection = protectionOf(estate, system);
        if (protection === undefined) continue;
        const list = systems.get(system.department);
        if (list === undefined) systems.set(system.department, [protection]);
        else list.push(protection);
    }
    return [...systems.entries()]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, list]) => {
            const department = estate.departments.get(id);
            if (department === undefined) throw new Error(`department ${id} is not in the estate`);
            return [department, list];
        });
}

/** A switch that does nothing would look like one that worked. */
function refuseStrangers({ switches }: StackContext, standbys: ReadonlyMap<string, StandbySystem | undefined>): void {
    const strangers = switches.systems.filter((system) => !standbys.has(system));
    if (strangers.length > 0)
        throw new pulumi.RunError(
            `the configuration (egov:activeSide, egov:backups) names ${strangers.join(", ")}, of which this stack has no standby`,
        );
}
