import type * as pulumi from "@pulumi/pulumi";
import type { Ownership } from "../ownership/ownership";
import type { BusinessSystemArgs, Certificate } from "./args";
import type { Traffic } from "./traffic";

/** What every part of the component needs to make its resources. */
export interface Scope {
    /** Logical name of the component; children are `<name>/<part>…`: a slash is in no id, so that no two names meet. */
    readonly name: string;
    readonly parent: pulumi.ComponentResource;
    readonly ownership: Ownership;
    readonly args: BusinessSystemArgs;
    readonly traffic: Traffic;
}

/** The general level G of a level such as S3A2G3. */
export function generalLevel(protectionLevel: string): number {
    const digit = /G([1-4])$/.exec(protectionLevel)?.[1];
    if (digit === undefined) throw new Error(`"${protectionLevel}" is no protection level such as S3A2G3`);
    return Number(digit);
}

/** @throws Error when the system has https endpoints and no certificate. */
export function certificateOf({ args }: Scope): pulumi.Input<Certificate> {
    if (args.certificate === undefined) throw new Error(`system ${args.id} has https endpoints and no certificate`);
    return args.certificate;
}
