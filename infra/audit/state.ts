import { isRecord } from "../engine/workplace/is-record";
import { display } from "../estate/display";
import { itemsOf, type Audited, type Placed } from "./audited";
import type { AuditDocument } from "./document";
import type { JsonPath } from "./json-walk";
import { isGoing, resourceOf } from "./resource";
import { withOutputNames } from "./stack-outputs";
import { otherDocument } from "./other-documents";

/** Versions of states whose resources have the fields that we read; 4 only adds a list of features. */
const versions: readonly unknown[] = [3, 4];

/**
 * The resources of a state: of `pulumi stack export`, `egov state export`, or of the engine's own file of a local state.
 * Resources that are only waiting to be deleted are left out. Throws AuditError.
 */
export function readState(document: AuditDocument): Audited {
    const { path, version, resources } = resourcesOf(document);
    if (!versions.includes(version)) throw document.error("unknownVersion", 0, { version: display(version ?? "-") });
    const placed = new Map<string, Placed>();
    for (const item of itemsOf(document, path, resources)) {
        if (item.read(isGoing)) continue;
        const resource = item.read(resourceOf);
        placed.set(resource.urn, { resource, place: item.place });
    }
    return { kind: "state", resources: withOutputNames(placed), unlisted: 0 };
}

/** A list of resources, and where it is. */
interface Found {
    readonly path: JsonPath;
    readonly version: unknown;
    readonly resources: readonly unknown[];
}

function resourcesOf(document: AuditDocument): Found {
    const { root } = document;
    if (isRecord(root)) {
        const { version, deployment, checkpoint, state } = root;
        if (isRecord(deployment)) return listIn(document, ["deployment"], version, deployment);
        // `egov state export --json` puts the state beside what it says of itself.
        if (isRecord(state) && isRecord(state["deployment"]))
            return listIn(document, ["state", "deployment"], state["version"], state["deployment"]);
        if (isRecord(checkpoint)) {
            // A stack that was never deployed has none.
            const latest = isRecord(checkpoint["latest"]) ? checkpoint["latest"] : {};
            return listIn(document, ["checkpoint", "latest"], version, latest);
        }
    }
    throw document.error(otherDocument(root, "state"));
}

function listIn(
    document: AuditDocument,
    path: JsonPath,
    version: unknown,
    content: Readonly<Record<string, unknown>>,
): Found {
    const resources = content["resources"] ?? [];
    if (!Array.isArray(resources)) throw document.error("notAState");
    return { path: [...path, "resources"], version, resources };
}
