import { notApplicable, pass, unknown, violation, type Judgement } from "../../kernel/judgement";
import type { ResourceRule, RuleContext } from "../../kernel/rule";
import { platformOwner, platformTypes } from "./platform-resources";

const flavor = "openstack:compute/flavor:Flavor";

/** A city that joined the province's or another city's platform is a tenant there and has none of its own. */
export const joinedCityOwnsNoPlatform: ResourceRule = {
    id: "consolidation/joined-city-owns-no-platform",
    title: { zh: "接入方式的市不另建平台", en: "Cities that joined a platform own none" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 2"],
    why: {
        zh: "不具备条件的市接入省级或就近市的平台；既接入又自建，等于没有集约。",
        en: "A city without the conditions joins a platform; one that joins and builds as well has consolidated nothing.",
    },
    reads: {
        zh: "平台栈所属行政区划；平台类资源的归属标签；市的 hosting.mode。",
        en: "Division of platform stacks; ownership tags of what shapes a cloud; hosting.mode of cities.",
    },
    remedy: {
        zh: "删除该平台资源，改用所接入平台的目录；确需自建的，先报批并将 hosting.mode 改为 self-built。",
        en: "Remove it and use what the joined platform offers; to build a platform get approval and make the city self-built first.",
    },
    messages: {
        joinedPlatform: {
            zh: "{{title.zh}}（{{division}}）以 {{mode}} 方式接入，却拥有平台资源。",
            en: "{{title.en}} ({{division}}) is {{mode}} and owns platform resources.",
        },
        divisionUnknown: {
            zh: "所属单位 {{division}} 不在本省行政区划之内。",
            en: "The owner {{division}} is not a division of the estate.",
        },
    },
    types: platformTypes,
    examples: {
        good: [{ type: flavor, inputs: { extraSpecs: { "egov:division": "370100" } } }],
        bad: [{ type: flavor, inputs: { extraSpecs: { "egov:division": "371100" } } }],
    },
    check(resource, context) {
        const owner = platformOwner(resource, context);
        return owner === undefined ? notApplicable : judge(owner, context);
    },
};

function judge(code: string, { estate }: RuleContext): Judgement {
    const division = estate.divisions.get(code);
    if (division === undefined) return unknown("divisionUnknown", { division: code });
    const { hosting, title } = division;
    return hosting === "joined-province" || hosting === "joined-city"
        ? violation("joinedPlatform", { division: code, title, mode: hosting })
        : pass;
}
