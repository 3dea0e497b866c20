import type { LinkModel } from "../../estate/extranet/model";
// No Pulumi here: a command plans a rotation before it is known which runtime runs the program.
import { firstGeneration, keyName } from "./tunnel-key";

/** Keys that change at the same time: of each link at most one path. */
export interface RotationStep {
    /** `<link>/<path>` -> new generation. */
    readonly generations: Readonly<Record<string, number>>;
}

/**
 * Steps of a rotation: in each one a path of every link gets new keys while the link's others carry, the path that is used last
 * first. A rotation that was interrupted is gone on with: paths that have the new generation already are left alone.
 *
 * @param generations as they are; absent means never changed
 */
export function planRotation(
    links: readonly LinkModel[],
    generations: Readonly<Record<string, number>>,
): RotationStep[] {
    const steps: Record<string, number>[] = [];
    for (const { id, paths } of links) {
        const current = paths.map((path) => generations[keyName(id, path.id)] ?? firstGeneration);
        const newest = Math.max(...current);
        const target = current.every((generation) => generation === newest) ? newest + 1 : newest;
        const due = [...paths]
            .filter((path) => (generations[keyName(id, path.id)] ?? firstGeneration) < target)
            .sort((one, other) => other.priority - one.priority);
        for (const [index, path] of due.entries()) (steps[index] ??= {})[keyName(id, path.id)] = target;
    }
    return steps.map((step) => ({ generations: step }));
}

/** Links whose traffic stops while their keys change, for they have one path. */
export function linksWithGap(links: readonly LinkModel[]): LinkModel[] {
    return links.filter(({ paths }) => paths.length < 2);
}
