import { pass, unknown, violation } from "../../kernel/judgement";
import type { ResourceRule } from "../../kernel/rule";

const connection = "openstack:vpnaas/siteConnection:SiteConnection";

/** Counties reach the platform over the extranet and build no wide-area links of their own. */
export const countyOwnsNoWideAreaLink: ResourceRule = {
    id: "consolidation/county-owns-no-wide-area-link",
    title: { zh: "县级不自建广域连接", en: "Counties own no wide-area links" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 3", "LZBF 2015-7 4"],
    why: {
        zh: "各级统一使用电子政务外网；县级自建专线或 VPN 会形成不受控的边界。",
        en: "All levels use the one e-government extranet; links that counties build are borders nobody watches.",
    },
    reads: {
        zh: "VPN 服务、站点连接、端点组的归属（标签、描述、上级组件或所在栈）。",
        en: "Owner of VPN services, site connections and endpoint groups: tags, description, components around them, stack.",
    },
    remedy: {
        zh: "删除该连接，由市级接入电子政务外网统一承载。",
        en: "Remove the link; the city's access to the extranet carries the county's traffic.",
    },
    messages: {
        countyLink: {
            zh: "{{resource}} 属于{{title.zh}}（{{division}}），县级不得自建广域连接。",
            en: "{{resource}} belongs to {{title.en}} ({{division}}); counties build no wide-area links.",
        },
        divisionUnknown: {
            zh: "{{resource}} 所属单位 {{division}} 不在本省行政区划之内。",
            en: "The owner {{division}} of {{resource}} is not a division of the estate.",
        },
    },
    types: [connection, "openstack:vpnaas/service:Service", "openstack:vpnaas/endpointGroup:EndpointGroup"],
    examples: {
        good: [{ type: connection, inputs: { description: "egov:division=370100" } }],
        bad: [{ type: connection, inputs: { description: "egov:division=371122" } }],
    },
    check(resource, context) {
        const { division: stated, department = "" } = context.ownerOf(resource);
        const code =
            stated ?? context.estate.departments.get(department)?.division ?? context.stackOf(resource).division;
        const division = context.estate.divisions.get(code);
        if (division === undefined) return unknown("divisionUnknown", { division: code });
        // The platform of a pilot attaches to the extranet like any other, as long as it is there.
        return division.level === "county" && division.hosting !== "grandfathered"
            ? violation("countyLink", { division: code, title: division.title })
            : pass;
    },
};
