import * as pulumi from "@pulumi/pulumi";
import type { ActiveSide } from "../../../components/standby-system";

/** Which systems have failed over, and what their volumes are made of there. */
export interface Switches {
    /** `primary` unless something else is said. */
    activeSide(system: string): ActiveSide;
    /** Data volume, as in `db-1/data` -> Cinder backup that it is made of. */
    backupsOf(system: string): Readonly<Record<string, string>>;
    /** Systems of which something is said. */
    readonly systems: readonly string[];
}

/**
 * The switches of the stack's configuration (docs/decisions/0018): `egov:activeSide`, system -> `primary` or `recovery`, and
 * `egov:backups`, system -> volume -> backup. Throws a RunError for any other side.
 */
export function switchesOfConfiguration(): Switches {
    const config = new pulumi.Config("egov");
    const sides = config.getObject<Record<string, string>>("activeSide") ?? {};
    const backups = config.getObject<Record<string, Record<string, string>>>("backups") ?? {};
    for (const [system, side] of Object.entries(sides))
        if (side !== "primary" && side !== "recovery")
            throw new pulumi.RunError(
                `configuration egov:activeSide says "${side}" of the system "${system}"; a system runs on the side primary or recovery`,
            );
    return {
        activeSide: (system) => (sides[system] === "recovery" ? "recovery" : "primary"),
        backupsOf: (system) => backups[system] ?? {},
        systems: [...new Set([...Object.keys(sides), ...Object.keys(backups)])].sort(),
    };
}
