import { journalLine, type JournalEntry, type Unstamped } from "./entries";
import { standOf, type Stand } from "./stand";

/** A journal that is being written. */
export class DrillLog {
    private readonly known: JournalEntry[];

    /**
     * @param entries what it holds already
     * @param append adds a line; it is on disk when this returns
     */
    constructor(
        entries: readonly JournalEntry[],
        private readonly append: (line: string) => void,
        private readonly now: () => Date,
    ) {
        this.known = [...entries];
    }

    /** Notes what is about to happen, or has happened. */
    add(entry: Unstamped): void {
        const stamped = { at: this.now().toISOString(), ...entry } as JournalEntry;
        this.append(journalLine(stamped));
        this.known.push(stamped);
    }

    /** Where the drill stands now. */
    get stand(): Stand {
        return standOf(this.known);
    }
}
