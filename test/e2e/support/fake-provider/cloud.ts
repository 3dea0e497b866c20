import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An object of the fake cloud; one file each, so that plug-in processes side by side don't get in each other's way. */
export interface FakeObject {
    readonly value: string;
    /** Changing it replaces the object. */
    readonly zone: string;
    readonly secret?: string;
}

/** What goes wrong: the operation on objects of that name ends with this message. */
export interface Fault {
    readonly name: string;
    readonly operation: "create" | "update" | "delete" | "read";
    readonly message: string;
    /** The object is made all the same, and the plug-in never answers: what a killed engine leaves behind. */
    readonly hangsAfter?: boolean;
    /** The object is made all the same, and the message is what the plug-in says: an answer that got lost. */
    readonly failsAfter?: boolean;
}

/** A cloud in a folder: `objects/<name>.json` and `faults.json`. Its objects are looked at, planted and broken by tests. */
export class FakeCloud {
    constructor(private readonly folder: string) {
        mkdirSync(join(folder, "objects"), { recursive: true });
    }

    get names(): string[] {
        return readdirSync(join(this.folder, "objects"))
            .map((file) => file.replace(/\.json$/, ""))
            .sort();
    }

    get(name: string): FakeObject | undefined {
        const path = this.pathOf(name);
        return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as FakeObject) : undefined;
    }

    put(name: string, object: FakeObject): void {
        writeFileSync(this.pathOf(name), JSON.stringify(object));
    }

    remove(name: string): void {
        rmSync(this.pathOf(name), { force: true });
    }

    get faults(): readonly Fault[] {
        const path = join(this.folder, "faults.json");
        return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Fault[]) : [];
    }

    set faults(faults: readonly Fault[]) {
        writeFileSync(join(this.folder, "faults.json"), JSON.stringify(faults));
    }

    private pathOf(name: string): string {
        return join(this.folder, "objects", `${name}.json`);
    }
}
