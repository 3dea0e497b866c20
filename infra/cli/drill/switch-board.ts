import { mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import type { SwitchBoard } from "../../drill/run/world";
import { findSettings, ownSettingsFolder } from "../../engine/workplace/project";
import { switchesOf, writeSwitches } from "../../engine/workplace/switches";
import type { Environment } from "../context";
import { fileFailure, writeWhole } from "../files/write-whole";
import type { DrillPlace } from "./place";

/**
 * The switches in the settings of an estate's standby stacks: in the project's file where that is the estate's, else in the
 * estate's own. A file that says nothing more than where the estate is goes again. `write` throws a `Failure`.
 */
export function switchBoard(
    estateFolder: string,
    { project, readText }: DrillPlace,
    environment: Environment,
): SwitchBoard {
    const find = (stack: string) => findSettings(project, stack, estateFolder, readText);
    const estate = relative(project.root, estateFolder);
    const ownFolder = ownSettingsFolder(estateFolder);
    return {
        read: (stack) => switchesOf(find(stack).settings),
        write(stack, switches) {
            const { file, text } = find(stack);
            const next = writeSwitches(text, switches, estate);
            if (next === undefined || next === text) return;
            try {
                if (
                    dirname(file) === ownFolder &&
                    isDeepStrictEqual(parse(next), { config: { "egov:estate": estate } })
                ) {
                    rmSync(file, { force: true });
                    removeIfEmpty(ownFolder);
                    return;
                }
                mkdirSync(dirname(file), { recursive: true });
            } catch (error) {
                throw fileFailure(file, error, environment);
            }
            writeWhole(file, next, environment);
        },
    };
}

function removeIfEmpty(folder: string): void {
    try {
        rmdirSync(folder);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    }
}
