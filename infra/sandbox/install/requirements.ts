import { readFileSync } from "node:fs";
import { fail } from "../failure";

/** What decides whether a sandbox can be had on this machine. */
export interface Machine {
    readonly platform: string;
    /** Text of /etc/os-release; empty where there is none. */
    readonly osRelease: string;
    /** 0 for root. */
    readonly userId: number;
}

export function thisMachine(): Machine {
    let osRelease = "";
    try {
        osRelease = readFileSync("/etc/os-release", "utf8");
    } catch {
        // No Linux that we know.
    }
    return { platform: process.platform, osRelease, userId: process.getuid?.() ?? -1 };
}

/**
 * The sandbox is made of Debian 12's packages and starts their programs as root.
 *
 * @throws SandboxFailure `needsLinux`, `needsDebian`, `needsRoot`
 */
export function requireMachine({ platform, osRelease, userId }: Machine): void {
    if (platform !== "linux") fail("needsLinux", { platform });
    const value = (name: string): string => new RegExp(`^${name}="?([^"\n]*)`, "m").exec(osRelease)?.[1] ?? "";
    if (value("ID") !== "debian" || value("VERSION_ID") !== "12")
        fail("needsDebian", { found: value("PRETTY_NAME") || value("ID") || "?" });
    if (userId !== 0) fail("needsRoot");
}

/** Whether all of it holds. */
export function isSuitable(machine: Machine): boolean {
    try {
        requireMachine(machine);
        return true;
    } catch {
        return false;
    }
}
