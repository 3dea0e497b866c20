import type { EstateModel } from "../../../../infra/estate/model";
import type { LinkModel } from "../../../../infra/estate/extranet/model";
import { ofLink } from "../../../kernel/estate-entry";
import { pass, violation, type Judgement } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { EstateRule } from "../../../kernel/rule";

/** What carries level 3 has two paths over different carriers, and so over different gateways. */
export const linksAreRedundant: EstateRule = {
    id: "classified-protection/links-are-redundant",
    title: { zh: "三级链路有两条不同运营商的路径", en: "Links of level 3 have paths over two carriers" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 e)"],
    why: {
        zh: "单一路径或单一运营商中断时，三级系统即不可达；更换密钥也无法不中断业务。",
        en: "With one path, or one carrier, a cut line takes systems of level 3 away; keys can't be changed without a gap either.",
    },
    reads: {
        zh: "各链路的 protectionLevel 和 paths（运营商），两端平台的等级。",
        en: "protectionLevel and paths (carriers) of links, and the levels of the platforms at both ends.",
    },
    remedy: {
        zh: "增加一条使用另一运营商的路径，两端各登记该运营商的线路。",
        en: "Add a path over another carrier, with a line of it at both ends.",
    },
    messages: {
        onePath: {
            zh: "{{link}} 承载 {{level}} 业务，却只用一家运营商（{{carriers}}）。",
            en: "{{link}} carries {{level}} over one carrier only ({{carriers}}).",
        },
        levelTooLow: {
            zh: "{{link}} 定为 {{level}}，低于其两端平台（{{platforms}}）；平台间链路不低于两端较低者。",
            en: "{{link}} is graded {{level}}, below both of its platforms ({{platforms}}); a link between platforms is not below the lower one.",
        },
    },
    *checkEstate(estate) {
        for (const link of estate.extranet?.links.values() ?? []) {
            const platforms = platformLevels(link, estate);
            const lowest = [...platforms].sort((one, other) => generalOf(one) - generalOf(other))[0];
            if (lowest !== undefined && platforms.length === 2 && generalOf(link.protectionLevel) < generalOf(lowest)) {
                const params = { link: link.id, level: link.protectionLevel, platforms: platforms.join(", ") };
                // At the level that it should have, or a low grade would be no finding.
                yield ofLink({ ...link, protectionLevel: lowest }, violation("levelTooLow", params));
            } else yield ofLink(link, judge(link));
        }
    },
};

/** At level 2 and below no such clause holds. */
function judge({ id, protectionLevel, paths }: LinkModel): Judgement {
    const carriers = [...new Set(paths.map(({ carrier }) => carrier))];
    return carriers.length >= 2
        ? pass
        : violation("onePath", { link: id, level: protectionLevel, carriers: carriers.join(", ") });
}

function platformLevels({ ends }: LinkModel, { extranet }: EstateModel): string[] {
    return ends.flatMap((key) => {
        const site = extranet?.sites.get(key);
        return site?.kind === "cloud" ? [site.platform.protectionLevel] : [];
    });
}

const generalOf = (level: string): number => parseLevels(level)?.G ?? 0;
