import type { PlatformModel } from "../../../../infra/estate/model";
import { tenantsRunOnTheirHost as rule } from "../../../../policies/consolidation/platforms/tenants-run-on-their-host";
import { unknownValue } from "../../support/fixtures";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate, withPlatform } from "../../support/tiny";

const cloud = "pulumi:providers:openstack";
const cluster = "pulumi:providers:kubernetes";
const rizhao = (inputs: Record<string, string>, type = cloud) => [{ type, stack: "tenants-371100", inputs }];
const otherRegion = () => withPlatform("370100", { region: "Jinan" });
/** Lixia as a pilot with a platform of its own, in the stack of Jinan's tenants. */
const withPilot = () => {
    const estate = withDivision("370102", { hosting: "grandfathered", host: "370102" });
    const platform = { ...(tinyEstate().platforms.get("370100") as PlatformModel), division: "370102", cloud: "lixia" };
    return { ...estate, platforms: new Map([...estate.platforms, ["370102", platform]]) };
};

describeRule(rule, {
    good: [
        { name: "a joined city on the province's", resources: rizhao({ cloud: "egov-province", region: "RegionOne" }) },
        { name: "the region alone", resources: rizhao({ cloud: "", region: "RegionOne" }) },
        { name: "the cloud alone", resources: rizhao({ cloud: "egov-province" }) },
        { name: "the cluster of the host", resources: rizhao({ context: "egov-province" }, cluster) },
        {
            name: "a pilot county's own platform",
            estate: withPilot,
            resources: [{ type: cloud, stack: "tenants-370100", inputs: { cloud: "lixia", region: "RegionOne" } }],
        },
    ],
    bad: [
        { name: "another platform", code: "otherCloud", resources: rizhao({ cloud: "egov-jinan" }) },
        { name: "another region", code: "otherCloud", resources: rizhao({ cloud: "", region: "Elsewhere" }) },
        {
            name: "the host's cloud and another's region",
            code: "otherCloud",
            estate: otherRegion,
            resources: [{ type: cloud, stack: "tenants-370100", inputs: { cloud: "egov-jinan", region: "RegionOne" } }],
        },
        { name: "another cluster", code: "otherCloud", resources: rizhao({ context: "egov-jinan" }, cluster) },
    ],
    unknown: [
        { name: "nothing stated", code: "cloudNotStated", resources: rizhao({}) },
        {
            name: "the cloud",
            code: "valueUnknown",
            resources: [{ type: cloud, stack: "tenants-371100", inputs: { cloud: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "a platform stack", resources: [{ type: cloud, stack: "platform-370000", inputs: { cloud: "x" } }] },
        { name: "a cluster that Magnum made", resources: rizhao({}, cluster) },
    ],
});
