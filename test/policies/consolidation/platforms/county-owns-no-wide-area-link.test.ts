import { countyOwnsNoWideAreaLink as rule } from "../../../../policies/consolidation/platforms/county-owns-no-wide-area-link";
import { unknownValue } from "../../support/fixtures";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";

const connection = "openstack:vpnaas/siteConnection:SiteConnection";
const service = "openstack:vpnaas/service:Service";
const group = "openstack:vpnaas/endpointGroup:EndpointGroup";
const ofJu = { description: "egov:division=371122" };

describeRule(rule, {
    good: [
        { name: "the province's stack", resources: [{ type: service }] },
        { name: "a city's department", resources: [{ type: group, department: "rizhao-housing" }] },
        {
            name: "a pilot's, while it is one",
            estate: () => withDivision("371122", { hosting: "grandfathered" }),
            resources: [{ type: connection, inputs: ofJu }],
        },
    ],
    bad: [
        { name: "a service", code: "countyLink", resources: [{ type: service, inputs: ofJu }] },
        {
            name: "a county's department",
            code: "countyLink",
            resources: [{ type: group, department: "ju-agriculture" }],
        },
        { name: "a county's stack", code: "countyLink", resources: [{ type: connection, stack: "tenants-371122" }] },
    ],
    unknown: [
        { name: "the tags", code: "valueUnknown", resources: [{ type: connection, inputs: { tags: unknownValue } }] },
        {
            name: "a strange division",
            code: "divisionUnknown",
            resources: [{ type: connection, inputs: { description: "egov:division=999999" } }],
        },
    ],
    notApplicable: [{ name: "another type", resources: [{ type: "openstack:networking/router:Router" }] }],
});
