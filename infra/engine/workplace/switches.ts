import { Document, isMap, parseDocument, stringify } from "yaml";
import { isRecord } from "./is-record";

/** What the settings of a standby stack say of systems (docs/decisions/0018). */
export interface StackSwitches {
    /** System -> side on which it runs; systems that are not here run at home. */
    readonly activeSide: Readonly<Record<string, string>>;
    /** System -> data volume, as in `db-1/data` -> backup that it is made of. */
    readonly backups: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const keys = { activeSide: "egov:activeSide", backups: "egov:backups" } as const;

/** The switches that parsed settings have. */
export function switchesOf(settings: Readonly<Record<string, unknown>>): StackSwitches {
    const config = isRecord(settings.config) ? settings.config : {};
    const objectAt = (key: string): Record<string, unknown> => {
        const value = config[key];
        return isRecord(value) ? value : {};
    };
    return {
        activeSide: objectAt(keys.activeSide) as StackSwitches["activeSide"],
        backups: objectAt(keys.backups) as StackSwitches["backups"],
    };
}

/** The switches as `pulumi config` keeps them: full key -> JSON. */
export function switchesConfig({ activeSide, backups }: StackSwitches): Readonly<Record<string, string>> {
    return {
        ...(Object.keys(activeSide).length === 0 ? {} : { [keys.activeSide]: JSON.stringify(activeSide) }),
        ...(Object.keys(backups).length === 0 ? {} : { [keys.backups]: JSON.stringify(backups) }),
    };
}

/** Systems that go to the recovery site, with the backups of their volumes. */
export function switchedOver(switches: StackSwitches, backups: StackSwitches["backups"]): StackSwitches {
    const named = Object.entries(backups).filter(([, volumes]) => Object.keys(volumes).length > 0);
    return {
        activeSide: {
            ...switches.activeSide,
            ...Object.fromEntries(Object.keys(backups).map((system) => [system, "recovery"])),
        },
        backups: { ...switches.backups, ...Object.fromEntries(named) },
    };
}

/** Systems that go home: nothing is said of them any more. */
export function switchedBack(switches: StackSwitches, systems: readonly string[]): StackSwitches {
    const without = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
        Object.fromEntries(Object.entries(values).filter(([system]) => !systems.includes(system)));
    return { activeSide: without(switches.activeSide), backups: without(switches.backups) };
}

/**
 * Text of a settings file with these switches; all else in it stays, comments too. Undefined where there is no file and nothing
 * to say. Throws where the text is not YAML.
 *
 * @param text of the file as it is; undefined where there is none
 * @param estate value of `egov:estate` for a file that is made
 */
export function writeSwitches(text: string | undefined, switches: StackSwitches, estate: string): string | undefined {
    if (text === undefined && isEmpty(switches)) return undefined;
    const read = parseDocument(text ?? stringify({ config: { "egov:estate": estate } }));
    if (read.errors[0] !== undefined) throw read.errors[0];
    const document = isMap(read.contents) ? read : new Document({ config: {} });
    for (const [name, key] of Object.entries(keys))
        setOrDelete(document, ["config", key], switches[name as keyof StackSwitches]);
    return document.toString({ lineWidth: 0 });
}

const isEmpty = ({ activeSide, backups }: StackSwitches): boolean =>
    Object.keys(activeSide).length + Object.keys(backups).length === 0;

function setOrDelete(
    document: Pick<Document, "deleteIn" | "setIn" | "createNode">,
    path: readonly string[],
    value: Readonly<Record<string, unknown>>,
): void {
    if (Object.keys(value).length === 0) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
}
