import { linksAreRedundant as rule } from "../../../../../policies/classified-protection/communication-network/extranet/links-are-redundant";
import type { ExtranetSiteModel } from "../../../../../infra/estate/extranet/model";
import { onlyLink, tinyExtranet, withoutExtranet } from "../../../support/extranet";
import { describeRule } from "../../../support/rule-cases";

const [first, second] = tinyExtranet().links.get("sd-jinan")!.paths as [Path, Path];
type Path = Parameters<typeof onlyLink>[1] extends { paths?: (infer One)[] } | undefined ? One : never;

describeRule(rule, {
    good: [
        { name: "two carriers", estate: () => onlyLink("sd-jinan") },
        {
            name: "the level of the lower of two platforms",
            estate() {
                const estate = onlyLink("sd-jinan");
                const sites = [...estate.extranet!.sites].map(([key, site]) => [
                    key,
                    site.kind === "cloud" && key === "370000"
                        ? { ...site, platform: { ...site.platform, protectionLevel: "S4A4G4" } }
                        : site,
                ]) as [string, ExtranetSiteModel][];
                return { ...estate, extranet: { ...estate.extranet!, sites: new Map(sites) } };
            },
        },
        { name: "level 4", estate: () => onlyLink("sd-jinan", { protectionLevel: "S4A4G4" }) },
    ],
    bad: [
        { name: "one path", code: "onePath", estate: () => onlyLink("sd-jinan", { paths: [first] }) },
        {
            name: "two paths over one carrier",
            code: "onePath",
            estate: () => onlyLink("sd-jinan", { paths: [first, { ...second, carrier: first.carrier }] }),
        },
        {
            name: "an edge of level 3 with one path",
            code: "onePath",
            estate: () => onlyLink("sd-rizhao", { protectionLevel: "S3A3G3" }),
        },
        {
            name: "a level below both platforms",
            code: "levelTooLow",
            estate: () => onlyLink("sd-jinan", { protectionLevel: "S2A2G2" }),
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "an estate without extranet", estate: withoutExtranet },
        { name: "level 2 to an edge", estate: () => onlyLink("sd-rizhao") },
    ],
});
