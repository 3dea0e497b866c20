import { objectStoreKeepsVersions } from "../../../../../policies/classified-protection/computing-environment/storage/object-store-keeps-versions";
import { unknownValue } from "../../../support/fixtures";
import { describeRule, runCase } from "../../../support/rule-cases";

const type = "openstack:objectstorage/container:Container";
const system = "sd-budget";

describeRule(objectStoreKeepsVersions, {
    good: [
        { name: "of the old kind", resources: [{ type, system, inputs: { versioningLegacy: { type: "versions" } } }] },
    ],
    bad: [{ name: "turned off", code: "noVersions", resources: [{ type, system, inputs: { versioning: false } }] }],
    unknown: [{ name: "the versions", resources: [{ type, system, inputs: { versioning: unknownValue } }] }],
    notApplicable: [{ name: "level 2", resources: [{ type, system: "rizhao-permits" }] }],
});

describe("a container for the versions of another", () => {
    const files = { type, system, name: "files", inputs: { versioningLegacy: { type: "history", location: "old" } } };
    const countsOf = (...resources: object[]) =>
        runCase(objectStoreKeepsVersions, { name: "", resources: [files, ...(resources as [])] }).counts.get(
            objectStoreKeepsVersions.id,
        );

    it("keeps none of its own", () => {
        expect(countsOf({ type, system, inputs: { name: "old" } })).toMatchObject({ pass: 1, "not-applicable": 1 });
    });

    it.each([
        ["another name", { inputs: { name: "new" } }],
        ["no name", { inputs: {} }],
        ["another stack", { inputs: { name: "old" }, stack: "tenants-370100" }],
    ])("is none with %s", (_, more) => {
        expect(countsOf({ type, system, ...more })).toMatchObject({ pass: 1, violation: 1 });
    });
});
