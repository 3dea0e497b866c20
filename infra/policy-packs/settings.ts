import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { readBreakGlass } from "../estate/break-glass";
import { loadEstate } from "../estate/load";
import { formatLocation } from "../estate/location";
import type { EstateModel, WaiverModel } from "../estate/model";
import type { Problem } from "../estate/problem";
import { diskReader } from "../estate/reader";
import { localDay } from "../i18n/local-time";
import { createTranslator, type Language } from "../i18n/translator";
import { readProject } from "../engine/workplace/project";
import { isRecord } from "../engine/workplace/is-record";
import { parse } from "yaml";

type Variables = Readonly<Record<string, string | undefined>>;

/** Variables that a policy pack reads; docs/decisions/0014 says why they are not the pack's configuration. */
export const packVariables = {
    estate: "EGOV_ESTATE",
    asOf: "EGOV_AS_OF",
    strict: "EGOV_STRICT",
    breakGlass: "EGOV_BREAK_GLASS",
    language: "EGOV_LANG",
} as const;

/** What a policy pack judges by. */
export interface PackSettings {
    /** Absent where neither the variable nor the stack's configuration names one. */
    readonly estate?: EstateModel;
    /** Of the estate's stacks: a stack of another project is none of them, whatever its name. */
    readonly project?: string;
    /** YYYY-MM-DD. */
    readonly asOf: string;
    /** What can't be judged counts like a violation. */
    readonly strict: boolean;
    /** Waivers of an emergency file that holds now. */
    readonly breakGlass: readonly WaiverModel[];
    readonly language: Language;
}

/**
 * Reads what a pack judges by.
 *
 * @param root folder of the project
 * @param stack that is run
 * @param read of the estate's folder
 * @throws Error in the reader's language where a variable, the estate or the emergency file is wrong
 */
export function packSettings(
    root: string,
    stack: string,
    env: Variables,
    now: Date,
    read: (folder: string) => EstateModel = estateReader(packLanguage(env)),
): PackSettings {
    const language = packLanguage(env);
    const folder = estateFolder(root, stack, env);
    const estate = folder === undefined ? undefined : read(folder);
    return {
        ...(estate === undefined ? {} : { estate, project: readProject(root, readText).name }),
        asOf: readDate(env, language, localDay(now)),
        strict: readSwitch(env, language) ?? isSet(env["CI"]),
        breakGlass: readEmergency(env, estate, language, now),
        language,
    };
}

export function packLanguage(env: Variables): Language {
    const given = env[packVariables.language];
    if (given === "zh" || given === "en") return given;
    const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value);
    return locale !== undefined && /^zh([_.-]|$)/i.test(locale) ? "zh" : "en";
}

/** The folder that the variable names, else the one of the stack's configuration: another program's stack has none. */
function estateFolder(root: string, stack: string, env: Variables): string | undefined {
    const given = env[packVariables.estate];
    if (isSet(given)) return resolve(root, given);
    const project = readProject(root, readText);
    const text = readText(resolve(project.stackConfigFolder, `Pulumi.${stack}.yaml`));
    const settings: unknown = text === undefined ? undefined : parse(text);
    const config = isRecord(settings) && isRecord(settings.config) ? settings.config : {};
    const named = config["egov:estate"];
    return typeof named === "string" ? resolve(root, named) : undefined;
}

/** Reads each estate once, for however many stacks. It throws an Error in the reader's language where one is wrong. */
export function estateReader(language: Language): (folder: string) => EstateModel {
    const known = new Map<string, EstateModel>();
    return (folder) => {
        const estate = known.get(folder) ?? readEstate(folder, language);
        known.set(folder, estate);
        return estate;
    };
}

function readEstate(folder: string, language: Language): EstateModel {
    const loaded = loadEstate(folder, diskReader);
    if (loaded.ok) return loaded.value;
    throw new Error(problemText(loaded.error, language));
}

/** The day to judge by. One in the past would let waivers count that have ended: a preview may ask that, a deployment may not. */
function readDate(env: Variables, language: Language, today: string): string {
    const given = env[packVariables.asOf];
    if (!isSet(given)) return today;
    const refuse = (code: "badDate" | "pastDate"): never => {
        const params = { name: packVariables.asOf, value: given, today };
        throw new Error(createTranslator(language)(`report:pack.${code}`, params));
    };
    if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(`${given}T00:00:00Z`))) return refuse("badDate");
    return given < today && deploys(env) ? refuse("pastDate") : given;
}

/** Whether the engine that started the pack changes clouds: it says so to packs in Node by the one name, to others by the other. */
const deploys = (env: Variables): boolean => (env["PULUMI_NODEJS_DRY_RUN"] ?? env["PULUMI_DRY_RUN"]) === "false";

function readSwitch(env: Variables, language: Language): boolean | undefined {
    const given = env[packVariables.strict];
    if (!isSet(given)) return undefined;
    if (/^(1|true|yes)$/i.test(given)) return true;
    if (/^(0|false|no)$/i.test(given)) return false;
    throw new Error(createTranslator(language)("report:pack.badSwitch", { name: packVariables.strict, value: given }));
}

function readEmergency(
    env: Variables,
    estate: EstateModel | undefined,
    language: Language,
    now: Date,
): readonly WaiverModel[] {
    const given = env[packVariables.breakGlass];
    if (!isSet(given)) return [];
    const say = createTranslator(language);
    if (estate === undefined) throw new Error(say("report:pack.breakGlassNeedsEstate"));
    const path = resolve(given);
    const bytes = readBytes(path);
    if (bytes === undefined) throw new Error(say("report:pack.noBreakGlass", { file: path }));
    const read = readBreakGlass(relative(estate.folder, path), bytes, estate, now.getTime());
    if (!read.ok) throw new Error(problemText(read.error, language));
    return read.value.waivers;
}

function problemText(problems: readonly Problem[], language: Language): string {
    const say = createTranslator(language);
    return problems
        .map(({ code, params, location }) => `${formatLocation(location)}: ${say(`estate:${code}`, params)}`)
        .join("\n");
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== "";

function readBytes(path: string): Uint8Array | undefined {
    try {
        return readFileSync(path);
    } catch {
        return undefined;
    }
}

function readText(path: string): string | undefined {
    const bytes = readBytes(path);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
}
