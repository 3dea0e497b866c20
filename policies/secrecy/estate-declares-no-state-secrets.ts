import type { DepartmentModel, PlatformModel, SystemModel } from "../../infra/estate/model";
import { ofPlatform, ofSystem } from "../kernel/estate-entry";
import { pass, violation, type Judgement } from "../kernel/judgement";
import type { EstateRule } from "../kernel/rule";
import { secretMarkIn } from "./secret-words";
import { everyPlatform } from "../kernel/sites";

/** What the estate declares holds no state secrets, by its mark or by its name, and never did. */
export const estateDeclaresNoStateSecrets: EstateRule = {
    id: "secrecy/estate-declares-no-state-secrets",
    title: { zh: "不得登记涉密系统上云", en: "No declared system holds state secrets" },
    scope: "estate",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 13"],
    why: {
        zh: "涉密信息系统按国家保密规定执行，不进入电子政务外网，也不进入本平台。",
        en: "Systems that hold state secrets follow the secrecy rules: neither on the extranet nor on this platform.",
    },
    reads: {
        zh: "系统的 stateSecret、名称、标识、原因、各部分名称和域名；部门和平台的名称。",
        en: "stateSecret, title, id, reason, names of parts and host names of systems; titles of departments and platforms.",
    },
    remedy: {
        zh: "从登记中移除该系统并按保密规定另行处置；误标的，更正名称。不得申请豁免。",
        en: "Take it out of the estate and follow the secrecy rules; where the name misleads, correct it. There is no waiver.",
    },
    messages: {
        stateSecret: {
            zh: "{{title.zh}}（{{id}}）标明涉密，不得在本平台登记为 {{state}}。",
            en: "{{title.en}} ({{id}}) is marked as holding state secrets and can't be {{state}} here.",
        },
        ranHere: {
            zh: "{{title.zh}}（{{id}}）标明涉密，却登记曾于 {{completed}} 在本平台上线；退役不能免除查处和数据清除。",
            en: "{{title.en}} ({{id}}) is marked as holding state secrets and ran here from {{completed}}; that it is retired does not settle it.",
        },
        marked: {
            zh: "{{title.zh}}（{{id}}）含有涉密标识“{{mark}}”。",
            en: '{{title.en}} ({{id}}) carries the mark "{{mark}}" of state secrets.',
        },
    },
    *checkEstate(estate) {
        for (const system of estate.systems.values()) yield ofSystem(system, judgeSystem(system));
        for (const platform of everyPlatform(estate))
            yield ofPlatform(platform, judgeTexts(platform.division, platform, [platform.cloud]));
        for (const department of estate.departments.values()) yield ofDepartment(department);
    },
};

function judgeSystem(system: SystemModel): Judgement {
    const { id, title, stateSecret, migration, runtime, endpoints = [] } = system;
    const { state, completed, reason = "" } = migration;
    if (stateSecret === true && state !== "retired") return violation("stateSecret", { id, title, state });
    if (stateSecret === true && completed !== undefined) return violation("ranHere", { id, title, completed });
    const parts = runtime.kind === "containers" ? runtime.workloads : runtime.tiers;
    return judgeTexts(id, system, [
        reason,
        ...parts.map(({ name }) => name),
        ...endpoints.flatMap(({ name, hostName = "" }) => [name, hostName]),
    ]);
}

function ofDepartment(department: DepartmentModel): ReturnType<typeof ofSystem> {
    return {
        subject: `department/${department.id}`,
        location: department.source,
        judgement: judgeTexts(department.id, department, []),
    };
}

function judgeTexts(id: string, { title }: Pick<PlatformModel, "title">, others: readonly string[]): Judgement {
    const mark = [id, title.zh, title.en, ...others].map(secretMarkIn).find((one) => one !== undefined);
    return mark === undefined ? pass : violation("marked", { id, title, mark });
}
