import type { StackResource } from "../../../policies/kernel/rule";
import {
    everyPlatform,
    holdsTenants,
    homeOf,
    isReducedStandby,
    makesPlatform,
    platformId,
    platformSubject,
    siteOfResource,
} from "../../../policies/kernel/sites";
import { ruleContext } from "../../../policies/kernel/context";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import { resource, stackOf } from "../support/fixtures";
import { tinyEstate, withSystem } from "../support/tiny";

const estate = tinyEstate();
const province = estate.platforms.get("370000")!;
const site = estate.recoverySites.get("rizhao")!;
const network = "openstack:networking/network:Network";

const contextOf = (stands: StackResource, model = estate) =>
    ruleContext({
        estate: model,
        asOf: "2026-11-24",
        resources: new ResourceIndex([stands]),
        stackOf,
    });
const tagged = (stack: string, ...tags: string[]) => resource(stack, network, "it", { tags });

test("platforms are those of divisions and those of recovery sites, by code and by id", () => {
    const all = everyPlatform(estate);
    expect(all.map(platformId)).toEqual(["370000", "370100", "rizhao"]);
    expect([province, site].map(platformSubject)).toEqual(["platform/370000", "recovery-site/rizhao"]);
});

test.each([
    ["tenants", true, false],
    ["standby", true, false],
    ["platform", false, true],
    ["dr", false, true],
    ["extranet", false, false],
    ["foreign", false, false],
])("a stack of the kind %s holds tenants: %s, makes a platform: %s", (kind, tenants, platform) => {
    const place = { kind, division: "370000" };
    expect([holdsTenants(place), makesPlatform(place)]).toEqual([tenants, platform]);
});

describe("the recovery site of a resource", () => {
    it.each([
        ["what makes it", tagged("dr-371100")],
        ["what a department has there", tagged("standby-370000", "egov:department=sd-finance")],
        ["what a division has there", tagged("standby-370000", "egov:division=370100")],
        ["what only its stack tells of", tagged("standby-370000")],
        ["what the extranet has there", { ...tagged("extranet-370000"), provider: "urn:p::openstack-rizhao" }],
    ])("of %s", (_, stands) => {
        expect(siteOfResource(stands, contextOf(stands))?.id).toBe("rizhao");
    });

    it.each([
        ["at home", tagged("tenants-370000", "egov:department=sd-finance")],
        ["a platform at the place of the site", tagged("platform-371100")],
        ["a site at another place", tagged("dr-370100")],
        ["a standby of a division that there isn't", tagged("standby-379900")],
        ["what the extranet has at home", { ...tagged("extranet-370000"), provider: "urn:p::openstack-370000" }],
        ["what the extranet has nowhere", tagged("extranet-370000")],
    ])("is none of %s", (_, stands) => {
        expect(siteOfResource(stands, contextOf(stands))).toBeUndefined();
    });
});

describe("a standby of a system", () => {
    const budget = tagged("standby-370000", "egov:system=sd-budget");

    it("is of reduced size where its technique is a warm standby", () => {
        const others = [
            tagged("tenants-370000", "egov:system=sd-budget"),
            tagged("standby-370100", "egov:system=jinan-records"),
            tagged("standby-370000", "egov:system=gone"),
            tagged("standby-370000"),
        ];
        expect(isReducedStandby(budget, contextOf(budget))).toBe(true);
        expect(others.map((one) => isReducedStandby(one, contextOf(one)))).toEqual(others.map(() => false));
    });

    it("is not of reduced size where it is hot", () => {
        const recovery = { grade: 5, rtoMinutes: 60, rpoMinutes: 15 };
        expect(isReducedStandby(budget, contextOf(budget, withSystem("sd-budget", { recovery })))).toBe(false);
    });

    it("has a home, which is none of what stands at home or is nobody's", () => {
        const others = [tagged("tenants-370000", "egov:system=sd-budget"), tagged("standby-370000")];
        expect(homeOf(budget, contextOf(budget))).toBe(province);
        expect(others.map((one) => homeOf(one, contextOf(one)))).toEqual([undefined, undefined]);
    });
});
