import { explained } from "../apply/explain";
import { checkpoint, initialApiVersion, lastLive } from "../apply/checkpoint";
import { fieldManagerOf } from "../apply/field-manager";
import { programForm } from "../apply/field-names";
import { awaiterFor } from "../await/awaiters";
import { reasonsFor } from "../await/reasons";
import { neededFor, reasonsAround } from "../await/surroundings";
import { idOf, readId } from "../ids";
import { plainProperties, type Properties } from "../properties";
import { InitFailedError, type Work } from "../work";
import { adoptedInputs } from "./adopted-inputs";
import { projectInputs } from "./project";

export interface ReadObject {
    /** `[namespace/]name`. */
    readonly id: string;
    readonly inputs: Properties;
    readonly outputs: Properties;
}

/**
 * The object as it is, for a refresh (inputs and state are given), an import or a program that only looks (they are empty).
 * Undefined where there is none.
 *
 * @throws Error that says why it can't be read
 */
export async function readObject(
    work: Work,
    id: string,
    inputs: Properties,
    state: Properties,
): Promise<ReadObject | undefined> {
    const live = await find(work, id).catch((error: unknown) => {
        throw explained(error, { what: "read", type: work.type, kind: work.kind.kind, id });
    });
    if (live === undefined) return undefined;
    const plainState = plainProperties(state);
    const current =
        Object.keys(inputs).length === 0
            ? adoptedInputs(live)
            : projectInputs(inputs, lastLive(state), programForm(live));
    const notes = {
        fieldManager: fieldManagerOf(work.urn, plainProperties(current), plainState),
        initialApiVersion: initialApiVersion(plainState, plainProperties(current)),
    };
    return { id: idOf(live), inputs: current, outputs: checkpoint(live, current, notes) };
}

/**
 * Says that an object which was read is broken for good, so that the next update looks after it. Objects that are only not
 * ready yet are no drift.
 *
 * @throws InitFailedError
 */
export async function refuseBroken(work: Work, found: ReadObject): Promise<void> {
    const awaiter = awaiterFor(work.kind, plainProperties(found.inputs));
    if (awaiter === undefined) return;
    const live = lastLive(found.outputs);
    const store = work.session.store();
    const verdict = awaiter.verdict(live, await neededFor(awaiter, live, store));
    if (verdict.state !== "failed") return;
    const what = `${work.kind.kind} "${found.id}" is not ready`;
    const reasons = [
        ...new Set([what, verdict.reason, ...reasonsFor(live, await reasonsAround(awaiter, live, store))]),
    ];
    throw new InitFailedError(what, found.id, found.outputs, reasons, found.inputs);
}

async function find(work: Work, id: string): Promise<Properties | undefined> {
    const store = work.session.store();
    const { namespace, name } = readId(id);
    if (namespace !== undefined || !(await store.knows(work.kind)) || !(await store.isNamespaced(work.kind)))
        return store.read(work.kind, id);
    return store.read(work.kind, `${work.session.defaultNamespace}/${name}`);
}
