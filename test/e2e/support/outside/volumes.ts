import { openSync, closeSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sandboxFolder } from "../../../support/sandbox";
import type { Item, OutsideCloud } from "./api";

/** Where texts are put into volumes: a backup has to keep places, not only data. */
const place = 70_000;

/** File of the sandbox with the data of a volume. */
const dataOf = (id: string): string => join(sandboxFolder, "state", "cinder", "volumes", id);

/** What a machine would have written into a volume; empty where nothing is there. */
export const textIn = (volume: string): string => readFileSync(dataOf(volume)).subarray(place).toString();

function writeInto(volume: string, text: string): void {
    const file = openSync(dataOf(volume), "r+");
    writeSync(file, text, place);
    closeSync(file);
}

interface Arriving {
    /** Of the volume at home, which the backup is called after. */
    readonly name: string;
    readonly volumeType: string;
    readonly sizeGiB: number;
    readonly text: string;
}

/**
 * Makes what is at a recovery site when a backup of a volume with a text in it has arrived: Cinder's backup in the project that
 * restores it, and no volume.
 */
export async function letBackupArrive(project: OutsideCloud, arriving: Arriving): Promise<void> {
    const { name, volumeType, sizeGiB, text } = arriving;
    const make = async (kind: string, body: object): Promise<string> => {
        const made = (await project.call("volumev3", `/${kind}s`, "POST", { [kind]: body })) as Record<string, Item>;
        const id = String(made[kind]?.["id"]);
        await untilAvailable(project, kind, id);
        return id;
    };
    const volume = await make("volume", { name, size: sizeGiB, volume_type: volumeType });
    writeInto(volume, text);
    await make("backup", { name, volume_id: volume });
    await project.call("volumev3", `/volumes/${volume}`, "DELETE");
    while ((await project.call("volumev3", `/volumes/${volume}`)) !== undefined) await sleep(250);
}

async function untilAvailable(project: OutsideCloud, kind: string, id: string): Promise<void> {
    for (;;) {
        const found = (await project.call("volumev3", `/${kind}s/${id}`)) as Record<string, Item> | undefined;
        const status = String(found?.[kind]?.["status"]);
        if (status === "available") return;
        if (!status.endsWith("ing"))
            throw new Error(`${kind} ${id}: ${status} ${String(found?.[kind]?.["fail_reason"])}`);
        await sleep(250);
    }
}
