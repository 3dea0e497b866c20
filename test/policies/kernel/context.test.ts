import type { EstateModel } from "../../../infra/estate/model";
import type { RecordedValue } from "../../../infra/recorder/types";
import { ruleContext } from "../../../policies/kernel/context";
import { formatLevels } from "../../../policies/kernel/levels";
import { UnknownValueTouched } from "../../../policies/kernel/read";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { RuleContext, StackResource } from "../../../policies/kernel/rule";
import { resource, stackOf, unknownValue } from "../support/fixtures";
import { tinyEstate, withPlatform, withSystem } from "../support/tiny";

const tagged = (stack: string, ...tags: RecordedValue[]) =>
    resource(stack, "openstack:networking/network:Network", "it", { tags });

function contextOf(one: StackResource, estate: EstateModel = tinyEstate(), otherwise?: number): RuleContext {
    return ruleContext({
        estate,
        asOf: "2026-11-24",
        resources: new ResourceIndex([one]),
        stackOf,
        ...(otherwise === undefined ? {} : { otherwise }),
    });
}
const levelsOf = (one: StackResource, estate?: EstateModel, otherwise?: number) =>
    formatLevels(contextOf(one, estate, otherwise).levelsOf(one));

describe("the levels of a resource", () => {
    /** sd-finance has sd-budget (S3A2G3) only. */
    const estate = withPlatform("370000", { protectionLevel: "S4A4G4" });

    it("are those of its system, whatever it says itself", () => {
        expect(levelsOf(tagged("tenants-370000", "egov:system=sd-budget", "egov:level=S2A2G2"), estate)).toBe("S3A2G3");
    });

    it("are what it says where no system is named, or none that there is", () => {
        expect(levelsOf(tagged("tenants-370000", "egov:department=sd-finance", "egov:level=S2A1G2"), estate)).toBe(
            "S2A1G2",
        );
        expect(levelsOf(tagged("tenants-370000", "egov:system=gone", "egov:level=S2A1G2"), estate)).toBe("S2A1G2");
    });

    it("are the department's where it says nothing that can be read", () => {
        expect(levelsOf(tagged("tenants-370000", "egov:department=sd-finance", "egov:level=3"), estate)).toBe("S3A2G3");
    });

    it("are the platform's for what is nobody's, by its own division before that of its stack", () => {
        expect(levelsOf(tagged("platform-370000"), estate)).toBe("S4A4G4");
        expect(levelsOf(tagged("platform-370100"), estate)).toBe("S3A3G3");
        expect(levelsOf(tagged("platform-370100", "egov:division=370000"), estate)).toBe("S4A4G4");
        // Rizhao has no platform of its own.
        expect(levelsOf(tagged("tenants-371100"), estate)).toBe("S4A4G4");
    });

    it("are level 3, or what is asked for, where nobody knows the owner", () => {
        expect(levelsOf(tagged("foreign-x"), estate)).toBe("S3A3G3");
        expect(levelsOf(tagged("foreign-x"), estate, 2)).toBe("S2A2G2");
    });

    it("are not known where the owner is not, each time one asks", () => {
        const one = tagged("tenants-370000", unknownValue);
        const context = contextOf(one);
        for (const ask of [context.ownerOf, context.levelsOf, context.ownerOf, context.levelsOf])
            expect(() => ask(one)).toThrow(UnknownValueTouched);
    });
});

describe("the levels of a department", () => {
    const shared = tagged("tenants-370000", "egov:department=sd-finance");
    const two = (change: object) => {
        const portal = { department: "sd-finance", protectionLevel: "S2A4G2", ...change };
        return withSystem("sd-portal", portal);
    };

    it("are the highest of its systems by aspect", () => {
        expect(levelsOf(shared, two({}))).toBe("S3A4G3");
    });

    it("leave out systems that have no resources, or no level that can be read", () => {
        expect(levelsOf(shared, two({ provisioned: false }))).toBe("S3A2G3");
        expect(levelsOf(shared, two({ protectionLevel: "4" }))).toBe("S3A2G3");
    });
});

describe("what a context works out", () => {
    it("is kept for each resource", () => {
        const one = tagged("tenants-370000", "egov:system=sd-budget");
        const context = contextOf(one);
        expect(context.ownerOf(one)).toBe(context.ownerOf(one));
        const other = tagged("tenants-370000", "egov:system=sd-portal");
        expect(context.ownerOf(other)).toEqual({ system: "sd-portal" });
        expect(formatLevels(context.levelsOf(one))).toBe("S3A2G3");
        expect(formatLevels(context.levelsOf(other))).toBe("S2A3G3");
    });

    it("hides no other error", () => {
        const broken = { ...tagged("tenants-370000"), get inputs(): never { throw new TypeError("boom"); } }; // prettier-ignore
        expect(() => contextOf(tagged("tenants-370000")).ownerOf(broken)).toThrow("boom");
    });
});
