import { formatLevels, parseLevels, type ProtectionLevels } from "../../../kernel/levels";
import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { hostOf } from "../support/tenancy";
import { kubernetesTypes, openstackTypes } from "../support/types";

const letters = ["S", "A", "G"] as const;

/** Nothing on a platform is graded higher than the platform, letter by letter. The estate's own entries are checked when it is read. */
export const levelWithinPlatform: ResourceRule = {
    id: "classified-protection/level-within-platform",
    title: { zh: "云平台不承载高于自身等级的系统", en: "Platforms carry no system above their own level" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 a)"],
    why: {
        zh: "云平台的保护能力低于其承载系统的等级时，系统的防护要求无法落实。",
        en: "A system is protected no better than the platform below it.",
    },
    reads: {
        zh: "资源标明的等级、所属系统的定级和所在云平台的定级。",
        en: "Level that a resource states, level of its system, level of the platform.",
    },
    remedy: {
        zh: "将系统迁至等级不低于它的云平台，或先提升云平台的定级并重新备案、测评。",
        en: "Move the system to a platform of at least its level, or have the platform graded, filed and evaluated higher first.",
    },
    messages: {
        tooHigh: {
            zh: "{{resource}} 的等级 {{level}} 高于云平台的 {{platform}}（{{letters}}）。",
            en: "{{resource}} has level {{level}}, above {{platform}} of its platform ({{letters}}).",
        },
        platformUnknown: {
            zh: "{{resource}} 标明等级 {{level}}，但无法确定其所在云平台。",
            en: "{{resource}} has level {{level}}; on which platform it is can't be told.",
        },
    },
    types: [
        openstackTypes.database,
        openstackTypes.instance,
        openstackTypes.loadBalancer,
        openstackTypes.network,
        openstackTypes.project,
        openstackTypes.volume,
        kubernetesTypes.namespace,
    ],
    examples: {
        good: [{ type: openstackTypes.volume, system: "sd-budget", inputs: { metadata: { "egov:level": "S3A2G3" } } }],
        bad: [{ type: openstackTypes.volume, system: "sd-budget", inputs: { metadata: { "egov:level": "S4A2G4" } } }],
    },
    check(resource, context) {
        const { level, system } = context.ownerOf(resource);
        const graded = [level, context.estate.systems.get(system ?? "")?.protectionLevel]
            .map((text) => parseLevels(text ?? ""))
            .filter((levels): levels is ProtectionLevels => levels !== undefined);
        const [first] = graded;
        if (first === undefined) return notApplicable;
        const platform = hostOf(resource, context);
        if (platform === undefined) return unknown("platformUnknown", { level: formatLevels(first) });
        const offered = parseLevels(platform.protectionLevel);
        for (const levels of graded) {
            const over = letters.filter((letter) => levels[letter] > (offered?.[letter] ?? 0));
            if (over.length > 0)
                return violation("tooHigh", {
                    level: formatLevels(levels),
                    platform: platform.protectionLevel,
                    letters: over.join(", "),
                });
        }
        return pass;
    },
};
