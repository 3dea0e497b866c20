import type { Language, Translate } from "../i18n/translator";
import type { Thread } from "../synthesis/abreast/helper";
import type { Terminal } from "./terminal";

/** Reads of the clock, passed in so that everything below is a pure function of its input. */
export interface Clock {
    /** Today as YYYY-MM-DD, local time. */
    today(): string;
    /** Milliseconds since 1970. */
    now(): number;
    /** Milliseconds since the process started, start-up of Node included. */
    elapsedMs(): number;
}

/** What every command gets: the process around it. */
export interface Environment {
    /** Folder of the project: where Pulumi.yaml lies. */
    readonly root: string;
    /** Working folder; paths are read and shown relative to it. */
    readonly cwd: string;
    readonly variables: Readonly<Record<string, string | undefined>>;
    readonly clock: Clock;
    readonly terminal: Terminal;
    readonly language: Language;
    readonly translate: Translate;
    /** A helper's thread, for a command that may want one. */
    readonly thread?: Thread;
}

/** The options that every command has, checked. */
export interface GlobalOptions {
    /** Print one JSON document instead of text. */
    readonly json: boolean;
    /** Folder of the estate, absolute. */
    readonly estate: string;
    /** Date on which rules and deadlines are judged, YYYY-MM-DD. */
    readonly asOf: string;
}
