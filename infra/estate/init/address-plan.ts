/** Blocks to start from, taken from the two digits of the province so that two provinces never share one. */
export interface StartingAddresses {
    /** Blocks of the whole province. */
    readonly province: Readonly<Record<"common" | "dedicated" | "internet" | "management", string>>;
    /** The provincial platform's quarter of each; the rest is left for self-built cities. */
    readonly platform: Readonly<Record<"common" | "dedicated" | "internet" | "management", string>>;
    /** Blocks of the platform's own provider networks, the last of its quarter. */
    readonly transit: Readonly<Record<"common" | "dedicated" | "internet", string>>;
    /** First department network of the common zone. */
    readonly firstDepartment: string;
}

/**
 * Private blocks (RFC 1918): 10.<province>, 10.<province + 95>, 10.<province + 190> and 172.20. Provinces are numbered from
 * 11 to 65, so no two blocks meet.
 */
export function startingAddresses(provinceCode: string): StartingAddresses {
    const number = Number(provinceCode.slice(0, 2));
    const common = `10.${number}`;
    const dedicated = `10.${number + 95}`;
    const management = `10.${number + 190}`;
    const internet = "172.20";
    return {
        province: {
            common: `${common}.0.0/16`,
            dedicated: `${dedicated}.0.0/16`,
            internet: `${internet}.0.0/16`,
            management: `${management}.0.0/16`,
        },
        platform: {
            common: `${common}.0.0/18`,
            dedicated: `${dedicated}.0.0/18`,
            internet: `${internet}.0.0/18`,
            management: `${management}.0.0/18`,
        },
        transit: {
            common: `${common}.63.0/24`,
            dedicated: `${dedicated}.63.0/24`,
            internet: `${internet}.63.0/24`,
        },
        firstDepartment: `${common}.0.0/26`,
    };
}
