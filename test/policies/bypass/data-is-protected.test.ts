import { dataIsProtected } from "../../../policies/bypass/data-is-protected";
import { describeRule } from "../support/rule-cases";
import { judge } from "../../../policies/kernel/run-rules";
import { resource, ruleContext, unknownValue } from "../support/fixtures";
import { runCase } from "../support/rule-cases";
import type { CaseResource } from "../support/case-resources";

const stores = [
    "openstack:blockstorage/volume:Volume",
    "openstack:database/database:Database",
    "openstack:database/instance:Instance",
    "openstack:objectstorage/container:Container",
    "openstack:sharedfilesystem/share:Share",
    "openstack:keymanager/orderV1:OrderV1",
    "openstack:keymanager/secretV1:SecretV1",
    "kubernetes:core/v1:PersistentVolume",
    "kubernetes:core/v1:PersistentVolumeClaim",
];
const secret = "openstack:keymanager/secretV1:SecretV1";
const order = "openstack:keymanager/orderV1:OrderV1";
const system = "sd-portal";
const space = (protect = false, name: unknown = "portal"): CaseResource => ({
    type: "kubernetes:core/v1:Namespace",
    name: "namespace",
    system,
    protect,
    inputs: { metadata: { name } } as never,
});
const set = (spec: object, namespace: unknown = "portal"): CaseResource => ({
    type: "kubernetes:apps/v1:StatefulSet",
    name: "store",
    system,
    protect: true,
    inputs: { metadata: { namespace }, spec } as never,
});
const claims = { volumeClaimTemplates: [{ metadata: { name: "data" } }] };
const claim = (namespace: unknown = "portal"): CaseResource => ({
    type: "kubernetes:core/v1:PersistentVolumeClaim",
    name: "claim",
    system,
    protect: true,
    inputs: { metadata: { namespace } } as never,
});
const policy = (when: object) => ({ ...claims, persistentVolumeClaimRetentionPolicy: when });

describeRule(dataIsProtected, {
    good: [
        ...stores.map((type) => ({ name: type, resources: [{ type, protect: true }] })),
        { name: "claims that stay", resources: [set(policy({ whenDeleted: "Retain", whenScaled: "Retain" }))] },
        { name: "a namespace with claims", resources: [space(true), claim(), set(claims)] },
    ],
    bad: [
        ...stores.map((type) => ({ name: type, code: "notProtected", resources: [{ type }] })),
        { name: "level 2", code: "notProtected", resources: [{ type: stores[0] ?? "", system: "rizhao-permits" }] },
        ...["symmetric", "passphrase", "opaque"].map((secretType) => ({
            name: secretType,
            code: "notProtected",
            resources: [{ type: secret, inputs: { secretType } }],
        })),
        { name: "an order of a key", code: "notProtected", resources: [{ type: order, inputs: { type: "key" } }] },
        {
            name: "a container that goes whole, protected",
            code: "destroyedWhole",
            resources: [
                { type: "openstack:objectstorage/container:Container", protect: true, inputs: { forceDestroy: true } },
            ],
        },
        {
            name: "a container that goes whole, and isn't",
            code: "notProtected",
            resources: [{ type: "openstack:objectstorage/container:Container", inputs: { forceDestroy: true } }],
        },
        { name: "a set with claims", code: "notProtected", resources: [{ ...set(claims), protect: false }] },
        {
            name: "claims that go with their set",
            code: "claimsDeleted",
            resources: [set(policy({ whenDeleted: "Delete" }))],
        },
        {
            name: "claims that go when it shrinks",
            code: "claimsDeleted",
            resources: [set(policy({ whenScaled: "Delete" }))],
        },
        { name: "a namespace with a claim", code: "namespaceNotProtected", resources: [space(), claim()] },
        { name: "a namespace with a set", code: "namespaceNotProtected", resources: [space(), set(claims)] },
        {
            name: "a namespace that gets its name later",
            code: "namespaceNotProtected",
            resources: [
                { ...space(), inputs: {} },
                { ...claim(unknownValue), refs: { metadata: "namespace" } },
            ],
        },
    ],
    unknown: [
        { name: "what a secret is", resources: [{ type: secret, inputs: { secretType: unknownValue } }] },
        { name: "what a set claims", resources: [set({ volumeClaimTemplates: unknownValue })] },
    ],
    notApplicable: [
        ...["certificate", "private", "public"].map((secretType) => ({
            name: `a ${secretType}, which is renewed`,
            resources: [{ type: secret, inputs: { secretType } }],
        })),
        { name: "an order of a certificate", resources: [{ type: order, inputs: { type: "certificate" } }] },
        { name: "a set without claims", resources: [set({ replicas: 1 })] },
        { name: "a namespace without data", resources: [space()] },
        {
            name: "a namespace with a set that has no claims, and one of data elsewhere",
            resources: [space(), { ...set({}), protect: false }],
        },
    ],
});

describe("a namespace", () => {
    it("answers for data in it only, where that is known", () => {
        const { counts } = runCase(dataIsProtected, {
            name: "",
            resources: [space(), claim("other"), set(claims, unknownValue)],
        });
        expect(counts.get(dataIsProtected.id)).toMatchObject({ "not-applicable": 1, pass: 2, violation: 0 });
    });
});

describe("what holds data", () => {
    const codes = (...resources: CaseResource[]) =>
        runCase(dataIsProtected, { name: "", resources }).findings.map(({ code, params }) => [code, params["holder"]]);

    it("is told all that is wrong", () => {
        expect(codes({ ...set(policy({ whenDeleted: "Delete" })), protect: false })).toEqual([
            ["claimsDeleted", undefined],
            ["notProtected", undefined],
        ]);
    });

    it("is named the same in any order", () => {
        const [one, other] = [claim(), { ...claim(), name: "another" }];
        const expected = [["namespaceNotProtected", "another"]];
        expect(codes(space(), one, other)).toEqual(expected);
        expect(codes(space(), other, one)).toEqual(expected);
    });

    it("may be kept by not being deleted at all", () => {
        const volume = resource("tenants-370000", "openstack:blockstorage/volume:Volume", "data");
        const said = (retainOnDelete: boolean) =>
            [judge(dataIsProtected, { ...volume, retainOnDelete }, ruleContext([], "2026-11-24"))].flat()[0]?.result;
        expect([said(true), said(false)]).toEqual(["pass", "violation"]);
    });
});
