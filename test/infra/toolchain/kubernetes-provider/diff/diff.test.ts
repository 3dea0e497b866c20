import fc from "fast-check";
import { diffObject, formatPath } from "../../../../../infra/toolchain/kubernetes-provider/diff/diff";
import type { ObjectKind } from "../../../../../infra/toolchain/kubernetes-provider/kinds";
import {
    secret,
    unknownString,
    type Properties,
    type Value,
} from "../../../../../infra/toolchain/kubernetes-provider/properties";

const kind = (name: string, group = "", version = "v1"): ObjectKind => ({ group, version, kind: name });
const mutability = { configMaps: false, secrets: false };
const deployment = kind("Deployment", "apps");

/** Path -> kind of change, with `!` where it needs a new object. */
function diff(of: ObjectKind, olds: Properties, news: Properties, mutable = mutability): Record<string, string> {
    const { changes } = diffObject(of, olds, news, mutable);
    return Object.fromEntries(
        [...changes].map(([path, { kind: change, replaces }]) => [path, change + (replaces ? "!" : "")]),
    );
}

describe("changes", () => {
    test("are found field by field, in lists too", () => {
        const old: Properties = {
            spec: { replicas: 1, template: { spec: { containers: [{ name: "a", image: "x:1" }, { name: "b" }] } } },
        };
        const news: Properties = {
            spec: { replicas: 2, paused: true, template: { spec: { containers: [{ name: "a", image: "x:2" }] } } },
        };
        expect(diff(deployment, old, news)).toEqual({
            "spec.replicas": "update",
            "spec.paused": "add",
            "spec.template.spec.containers[0].image": "update",
            "spec.template.spec.containers[1]": "delete",
        });
    });

    test("keys that are no identifiers are quoted", () => {
        const labels = (value: string): Properties => ({
            metadata: { labels: { "app.kubernetes.io/name": value, plain: value } },
        });
        expect(diff(deployment, labels("a"), labels("b"))).toEqual({
            'metadata.labels["app.kubernetes.io/name"]': "update",
            "metadata.labels.plain": "update",
        });
        expect(formatPath(["a", 0, 'x"y', "b"])).toBe('a[0]["x\\"y"].b');
    });

    test("the order of keys, null for nothing and the marks of secrets are none", () => {
        expect(diff(deployment, { a: 1, b: { c: null } }, { b: {}, a: 1 })).toEqual({});
        expect(diff(kind("Secret"), { stringData: { a: secret("x") } }, { stringData: { a: "x" } })).toEqual({});
    });

    test("a value that is not known yet is one, even where it was unknown before", () => {
        expect(diff(deployment, { spec: { replicas: 1 } }, { spec: { replicas: unknownString } })).toEqual({
            "spec.replicas": "update",
        });
        expect(diff(deployment, { spec: { x: unknownString } }, { spec: { x: unknownString } })).toEqual({
            "spec.x": "update",
        });
        expect(diff(deployment, { spec: { x: { y: 1 } } }, { spec: unknownString })).toEqual({ spec: "update!" });
    });

    test("an object in place of a text is one", () => {
        expect(diff(deployment, { spec: { a: "x" } }, { spec: { a: { x: 1 } } })).toEqual({ "spec.a": "update" });
    });
});

describe("fields that nobody can change make a new object", () => {
    const name = { metadata: { name: "a", namespace: "n" } };
    test.each<[string, ObjectKind, Properties, Properties, string[]]>([
        ["the name", kind("Namespace"), name, { metadata: { name: "b", namespace: "n" } }, ["metadata.name"]],
        [
            "the namespace",
            kind("Role", "rbac.authorization.k8s.io"),
            name,
            { metadata: { name: "a", namespace: "m" } },
            ["metadata.namespace"],
        ],
        [
            "a Deployment's selector",
            deployment,
            { spec: { selector: { matchLabels: { a: "b" } } } },
            { spec: { selector: { matchLabels: { a: "c" } } } },
            ["spec.selector.matchLabels.a"],
        ],
        [
            "a Service's address",
            kind("Service"),
            { spec: { clusterIP: "10.0.0.1" } },
            { spec: { clusterIP: "None" } },
            ["spec.clusterIP"],
        ],
        [
            "a claim",
            kind("PersistentVolumeClaim"),
            { spec: { resources: { requests: { storage: "1Gi" } } } },
            { spec: { resources: { requests: { storage: "2Gi" } } } },
            ["spec.resources.requests.storage"],
        ],
        [
            "a Job's template",
            kind("Job", "batch"),
            { spec: { template: { a: 1 } } },
            { spec: { template: { a: 2 } } },
            ["spec.template.a"],
        ],
        ["a Secret's type", kind("Secret"), { type: "Opaque" }, { type: "kubernetes.io/tls" }, ["type"]],
        [
            "a binding's role",
            kind("RoleBinding", "rbac.authorization.k8s.io"),
            { roleRef: { name: "a" } },
            { roleRef: { name: "b" } },
            ["roleRef.name"],
        ],
        ["a priority's value", kind("PriorityClass", "scheduling.k8s.io"), { value: 1 }, { value: 2 }, ["value"]],
        ["the whole spec around one", deployment, {}, { spec: { selector: {} } }, ["spec"]],
    ])("%s", (_what, of, olds, news, paths) => {
        expect(diff(of, olds, news)).toEqual(
            Object.fromEntries(paths.map((path) => [path, expect.stringMatching(/!$/)])),
        );
    });

    test("but not their neighbours", () => {
        expect(
            diff(
                deployment,
                { spec: { selectorLike: 1 }, metadata: { labels: { name: "a" } } },
                { spec: { selectorLike: 2 }, metadata: { labels: { name: "b" } } },
            ),
        ).toEqual({
            "spec.selectorLike": "update",
            "metadata.labels.name": "update",
        });
        expect(diff(kind("Deployment", "example.com"), { spec: { selector: 1 } }, { spec: { selector: 2 } })).toEqual({
            "spec.selector": "update",
        });
    });

    test("data of secrets and config maps, unless the provider says that they may change", () => {
        const [olds, news] = [{ data: { a: "1" } }, { data: { a: "2" } }];
        expect(diff(kind("Secret"), olds, news)).toEqual({ "data.a": "update!" });
        expect(diff(kind("ConfigMap"), olds, news)).toEqual({ "data.a": "update!" });
        const mutable = { configMaps: true, secrets: true };
        expect(diff(kind("Secret"), olds, news, mutable)).toEqual({ "data.a": "update" });
        expect(diff(kind("ConfigMap"), olds, news, mutable)).toEqual({ "data.a": "update" });
        expect(diff(kind("ConfigMap"), { ...olds, immutable: true }, { ...news, immutable: true }, mutable)).toEqual({
            "data.a": "update!",
        });
    });
});

describe("the old object goes first", () => {
    const before = (metadata: Properties, newMetadata = metadata): boolean =>
        diffObject(
            kind("Service"),
            { metadata, spec: { clusterIP: "a" } },
            { metadata: newMetadata, spec: { clusterIP: "b" } },
            mutability,
        ).deleteBeforeReplace;

    test("when both have a fixed name, and one that is not known yet may be the same", () => {
        expect(before({ name: "a", namespace: "n" })).toBe(true);
        expect(before({ name: "a", namespace: "n" }, { name: "a", namespace: unknownString })).toBe(true);
    });

    test("not when the new one has another name or namespace, or a made-up one", () => {
        expect(before({ name: "a" }, { name: "b" })).toBe(false);
        expect(before({ name: "a", namespace: "n" }, { name: "a", namespace: "m" })).toBe(false);
        expect(before({ name: "a-1", annotations: { "pulumi.com/autonamed": "true" } })).toBe(false);
        expect(before({ generateName: "a-" })).toBe(false);
    });

    test("not when nothing needs a new object", () => {
        expect(
            diffObject(kind("Service"), { metadata: { name: "a" } }, { metadata: { name: "a" }, spec: {} }, mutability)
                .deleteBeforeReplace,
        ).toBe(false);
    });
});

describe("for any objects", () => {
    const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
        value: fc.oneof(
            { maxDepth: 4 },
            fc.constantFrom<Value>("a", "b", 1, true, null),
            fc.array(tie("value"), { maxLength: 3 }),
            fc.dictionary(fc.constantFrom("a", "b", "c.d"), tie("value"), { maxKeys: 3 }),
        ),
    })).value;
    const properties = fc.dictionary(fc.constantFrom("spec", "metadata", "data"), value);

    test("nothing changes from an object to itself, and a change is seen in both directions", () => {
        fc.assert(
            fc.property(properties, properties, (one, other) => {
                expect(diff(deployment, one, one)).toEqual({});
                expect(Object.keys(diff(deployment, one, other)).sort()).toEqual(
                    Object.keys(diff(deployment, other, one)).sort(),
                );
            }),
        );
    });
});
