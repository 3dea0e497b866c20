import type { InterruptedStep, Located } from "../../engine/deployment/pending";
import { isRecord } from "../../engine/workplace/is-record";
import type { PlatformModel } from "../../estate/model";
import { ConnectFailure } from "../problem";
import { expectDone, openSession, type Session, type SessionOptions } from "../session";
import { domainListing, listings, repeatable, type Listing } from "./listings";

const unknown: Located = { state: "unknown" };
const absent: Located = { state: "absent" };
/** A path below another object. */
const partOfAnother = /^[^?]*\{(?!user\})\w+\}/;

/**
 * Looks on the clouds of a stack for the object of a creation whose end nobody knows. It is found where exactly one object
 * agrees with all that the inputs say, absent where none does or where making it again changes nothing, and unknown
 * otherwise: for types that can't be listed, and where a cloud can't be asked.
 */
export async function locateObject(
    step: InterruptedStep,
    platforms: readonly PlatformModel[],
    options: SessionOptions,
): Promise<Located> {
    const [, packageName, type = ""] = /(?:^|[$:])(openstack|kubernetes):([\w./]+:\w+)::/.exec(step.urn) ?? [];
    if (packageName === "kubernetes") return kubernetesObject(step);
    if (repeatable.has(type)) return absent;
    const domain = type === "identity/project:Project" && step.inputs["isDomain"] === true;
    const listing = domain ? domainListing : listings[type];
    if (listing === undefined) return unknown;
    try {
        return await lookIn(platforms, step, listing, options);
    } catch (error) {
        if (error instanceof ConnectFailure) return unknown;
        throw error;
    }
}

/** Its id is its name; whether it is there, the plug-in sees when it reads it. */
function kubernetesObject({ inputs, objectName }: InterruptedStep): Located {
    const namespace = isRecord(inputs["metadata"]) ? inputs["metadata"]["namespace"] : undefined;
    if (objectName === undefined) return unknown;
    return { state: "found", id: typeof namespace === "string" ? `${namespace}/${objectName}` : objectName };
}

async function lookIn(
    platforms: readonly PlatformModel[],
    step: InterruptedStep,
    listing: Listing,
    options: SessionOptions,
): Promise<Located> {
    const found = new Set<string>();
    const discards: (() => Promise<boolean>)[] = [];
    for (const { cloud, region } of platforms) {
        const session = await openSession(cloud, options);
        for (const { id, url, useless } of await matching(step, listing, session, region))
            if (useless) discards.push(() => remove(session, url));
            else found.add(id);
    }
    const [id, ...others] = found;
    if (others.length > 0) return unknown;
    const located: Located = id === undefined ? absent : { state: "found", id };
    if (discards.length === 0) return located;
    return { ...located, discard: async () => (await Promise.all(discards.map((one) => one()))).every(Boolean) };
}

/** False where the cloud can't be asked, or says no. */
async function remove(session: Session, url: string): Promise<boolean> {
    try {
        expectDone(session, url, await session.request("DELETE", url));
        return true;
    } catch (error) {
        if (error instanceof ConnectFailure) return false;
        throw error;
    }
}

interface Match {
    /** As the provider has it. */
    readonly id: string;
    /** Address of the object. */
    readonly url: string;
    readonly useless: boolean;
}

async function matching(
    { inputs }: InterruptedStep,
    { service, path, key, fields, id, useless }: Listing,
    session: Session,
    region: string,
): Promise<Match[]> {
    const base = service === "identity" ? session.keystone : session.endpoint(service, region).replace(/\/$/, "");
    const values = { user: session.userId, ...inputs };
    const below = fill(path, values, encodeURIComponent);
    // Catalogues may have the version in the endpoint.
    const version = /^\/v\d[\d.]*/.exec(below)?.[0];
    const url = base + (version !== undefined && base.endsWith(version) ? below.slice(version.length) : below);
    const { status, body } = await session.request("GET", url);
    // What it is a part of is not there, so it is not either.
    if (status === 404 && partOfAnother.test(path)) return [];
    const items = isRecord(body) ? body[key] : undefined;
    // A service that answers something else has not said that there is none.
    if (!Array.isArray(items)) throw new ConnectFailure({ code: "notListed", params: { url } });
    const agrees = (item: Record<string, unknown>): boolean =>
        Object.entries(fields).every(
            ([input, field]) => inputs[input] === undefined || valuesAt(item, field).includes(inputs[input]),
        );
    const folder = url.replace(/\?.*$/, "");
    return items
        .filter(isRecord)
        .filter(agrees)
        .map((item) => {
            const own = item.id ?? item.uuid;
            return {
                id: fill(id ?? "{id}", { ...values, id: own }, String),
                url: `${folder}/${String(own)}`,
                useless: useless?.(item) ?? false,
            };
        });
}

/** Value of a field, or values of a field in the objects of a list. */
function valuesAt(item: Record<string, unknown>, field: string): unknown[] {
    const [name = "", inner] = field.split(".");
    const value = item[name];
    if (inner === undefined) return [value];
    return Array.isArray(value) ? value.filter(isRecord).map((each) => each[inner]) : [];
}

function fill(template: string, values: Readonly<Record<string, unknown>>, write: (text: string) => string): string {
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name];
        return write(typeof value === "string" || typeof value === "number" ? String(value) : "");
    });
}
