import { isOver, standOf, type Stand } from "../../drill/journal/stand";
import { drillIds, drillsFolder, readDrill } from "../../drill/files/folder";
import type { JournalEntry } from "../../drill/journal/entries";
import { estateAccess } from "../../engine/estate-access";
import { readProject, type Project, type ReadText } from "../../engine/workplace/project";
import { backendOf } from "../../engine/workplace/prepare";
import type { EstateModel } from "../../estate/model";
import type { Environment } from "../context";
import { readText } from "../files/read-text";
import { Failure } from "../failure";
import { stateAddress } from "../run-operation";

/** Where drills of an estate on one state keep their journals, and the project. */
export interface DrillPlace {
    readonly folder: string;
    readonly project: Project;
    readonly readText: ReadText;
}

/** A drill with its journal. */
export interface StoredDrill {
    readonly id: string;
    readonly entries: readonly JournalEntry[];
    readonly stand: Stand;
}

/** @param state folder or address of the state, as given */
export function drillPlace(estate: EstateModel, state: string | undefined, environment: Environment): DrillPlace {
    const { root, cwd, variables } = environment;
    const project = readProject(root, readText);
    const given = state === undefined ? {} : { backend: stateAddress(state, cwd) };
    const backend = backendOf({ ...given, env: variables, project, estate: estateAccess(estate) });
    return { folder: drillsFolder(root, estate.estate.name, backend), project, readText };
}

/** Drills that are not over, the oldest first. Throws a `Failure` for a journal that can't be read. */
export const unfinishedDrills = ({ folder }: DrillPlace, environment: Environment): StoredDrill[] =>
    drillIds(folder)
        .map((id) => storedDrill(folder, id, environment))
        .filter(({ stand }) => !isOver(stand));

/**
 * The drill that is named, or the only one that fits. Throws a `Failure` where there is none.
 *
 * @param fits drills that the command can work on
 */
export function drillOrFail(
    id: string | undefined,
    { folder }: DrillPlace,
    fits: (stand: Stand) => boolean,
    environment: Environment,
): StoredDrill {
    const { translate } = environment;
    const ids = drillIds(folder);
    if (id !== undefined) {
        if (ids.includes(id)) return storedDrill(folder, id, environment);
        const known = ids.join(", ") || "–";
        throw new Failure("usage", translate("cli:drillResume.unknown", { id, known }));
    }
    const found = ids.map((each) => storedDrill(folder, each, environment)).findLast(({ stand }) => fits(stand));
    if (found === undefined) throw new Failure("usage", translate("cli:drillResume.none"));
    return found;
}

function storedDrill(folder: string, id: string, { translate }: Environment): StoredDrill {
    try {
        const entries = readDrill(folder, id);
        return { id, entries, stand: standOf(entries) };
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Failure("input", translate("cli:drillResume.unreadable", { id, reason }));
    }
}
