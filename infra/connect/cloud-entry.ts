import { isRecord } from "../engine/workplace/is-record";
import type { DeployerAccount } from "../stacks/access";
import { refuse } from "./problem";

/** An entry of clouds.yaml as far as a deployment needs it. */
export interface CloudEntry extends DeployerAccount {
    readonly projectName: string;
    readonly projectDomainName: string;
    readonly regionName?: string;
    /** Path of the certificate authority that signed the APIs' certificates. */
    readonly cacert?: string;
    /** False where certificates are not to be checked. */
    readonly verify: boolean;
}

/**
 * Reads an entry. It has to hold user and password: departments' projects are entered with them, and neither a token nor an
 * application credential opens more than one project.
 *
 * @param file where it stands, for messages
 * @throws ConnectFailure `entryIncomplete`, `entryUnsuited`
 */
export function readCloudEntry(cloud: string, value: unknown, file: string): CloudEntry {
    const entry = isRecord(value) ? value : {};
    const auth = isRecord(entry.auth) ? entry.auth : {};
    const type = textOf(entry.auth_type) ?? "password";
    if (!["password", "v3password"].includes(type)) refuse("entryUnsuited", { cloud, file, type });
    const text = (key: string, ...others: string[]): string => {
        const found = [key, ...others].map((each) => textOf(auth[each])).find((each) => each !== undefined);
        return found ?? refuse("entryIncomplete", { cloud, file, key: `auth.${key}` });
    };
    const domain = textOf(auth.domain_name);
    const cacert = textOf(entry.cacert);
    const regionName = textOf(entry.region_name);
    return {
        authUrl: text("auth_url"),
        userName: text("username", "user_name"),
        password: text("password"),
        userDomainName:
            textOf(auth.user_domain_name) ??
            domain ??
            refuse("entryIncomplete", { cloud, file, key: "auth.user_domain_name" }),
        projectName: text("project_name", "tenant_name"),
        projectDomainName:
            textOf(auth.project_domain_name) ??
            domain ??
            refuse("entryIncomplete", { cloud, file, key: "auth.project_domain_name" }),
        ...(regionName === undefined ? {} : { regionName }),
        ...(cacert === undefined ? {} : { cacert }),
        verify: entry.verify !== false && entry.insecure !== true,
    };
}

function textOf(value: unknown): string | undefined {
    if (typeof value === "string" && value !== "") return value;
    return typeof value === "number" ? String(value) : undefined;
}
