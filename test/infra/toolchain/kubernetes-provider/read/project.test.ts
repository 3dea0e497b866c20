import fc from "fast-check";
import { secret, type Properties, type Value } from "../../../../../infra/toolchain/kubernetes-provider/properties";
import { adoptedInputs } from "../../../../../infra/toolchain/kubernetes-provider/read/adopted-inputs";
import { projectInputs } from "../../../../../infra/toolchain/kubernetes-provider/read/project";

/** A live object with the fields that some manager has. */
const managed = (object: Properties, fieldsV1: Properties): Properties => ({
    ...object,
    metadata: {
        ...(object["metadata"] as Properties),
        managedFields: [{ manager: "us", operation: "Apply", fieldsV1 }],
    },
});

describe("inputs as the live object has them", () => {
    test("are as they were where nothing changed, in whatever notation the API shows them", () => {
        const inputs = { spec: { hard: { cpu: "2000m" } }, metadata: { name: "a" } };
        const last = { spec: { hard: { cpu: "2" } }, metadata: { name: "a", uid: "1" }, status: {} };
        const now = { ...last, status: { hard: { cpu: "2" } } };
        expect(projectInputs(inputs, last, now)).toEqual(inputs);
    });

    test("take over what was changed or taken away, and nothing that others have added", () => {
        const inputs = { metadata: { labels: { a: "1", b: "2" } }, spec: { replicas: 2 } };
        const last = { metadata: { labels: { a: "1", b: "2" } }, spec: { replicas: 2, strategy: "x" } };
        const now = managed(
            { metadata: { labels: { a: "other", theirs: "3" } }, spec: { replicas: 2, strategy: "y" } },
            { "f:metadata": { "f:labels": { "f:a": {}, "f:theirs": {} } } },
        );
        expect(projectInputs(inputs, last, now)).toEqual({
            metadata: { labels: { a: "other" } },
            spec: { replicas: 2 },
        });
    });

    test("lists that several may manage: ours by name, whatever their order; items of others are none of ours", () => {
        const inputs = { spec: { containers: [{ name: "web", image: "web:1" }] } };
        const last = { spec: { containers: [{ name: "web", image: "web:1", pullPolicy: "Always" }] } };
        const now = managed(
            {
                spec: {
                    containers: [
                        { name: "side", image: "x" },
                        { name: "web", image: "web:2", pullPolicy: "Always" },
                    ],
                },
            },
            { "f:spec": { "f:containers": { 'k:{"name":"web"}': { "f:image": {} }, 'k:{"name":"side"}': {} } } },
        );
        expect(projectInputs(inputs, last, now)).toEqual({ spec: { containers: [{ name: "web", image: "web:2" }] } });
    });

    test("atomic lists are ours as a whole: what came to them shows, what the API fills in does not", () => {
        const inputs = { spec: { ports: [{ port: 80 }], verbs: ["get"] } };
        const last = { spec: { ports: [{ port: 80, protocol: "TCP" }], verbs: ["get"] } };
        const now = managed(
            {
                spec: {
                    ports: [
                        { port: 80, protocol: "TCP" },
                        { port: 443, protocol: "TCP" },
                    ],
                    verbs: ["get", "delete"],
                },
            },
            { "f:spec": { "f:ports": {}, "f:verbs": {} } },
        );
        expect(projectInputs(inputs, last, now)).toEqual({
            spec: { ports: [{ port: 80 }, { port: 443, protocol: "TCP" }], verbs: ["get", "delete"] },
        });
        const inside = managed(
            { spec: { ports: [{ port: 80, protocol: "TCP", endPort: 90 }], verbs: [] } },
            { "f:spec": { "f:ports": {}, "f:verbs": {} } },
        );
        expect(projectInputs(inputs, last, inside)).toEqual({
            spec: { ports: [{ port: 80, endPort: 90 }], verbs: [] },
        });
    });

    test("secrets stay marked, also when they were changed", () => {
        const inputs = { kind: "Secret", data: { a: secret("MQ=="), b: secret("Mg==") } };
        const last = { kind: "Secret", data: { a: "MQ==", b: "Mg==" } };
        const now = managed({ kind: "Secret", data: { a: "eA==", b: "Mg==" } }, { "f:data": { "f:a": {}, "f:b": {} } });
        expect(projectInputs(inputs, last, now)).toEqual({
            kind: "Secret",
            data: { a: secret("eA=="), b: secret("Mg==") },
        });
    });

    test("texts of a secret are compared with the data that the API makes of them", () => {
        const data = (text: string): Properties => ({ password: Buffer.from(text).toString("base64") });
        const inputs = { kind: "Secret", stringData: { password: secret("old") } };
        const last = { kind: "Secret", data: data("old") };
        expect(projectInputs(inputs, last, { kind: "Secret", data: data("old") })).toEqual(inputs);
        expect(projectInputs(inputs, last, { kind: "Secret", data: data("new") })).toEqual({
            kind: "Secret",
            stringData: { password: secret("new") },
        });
        expect(projectInputs(inputs, last, { kind: "Secret", data: {} })).toEqual({ kind: "Secret", stringData: {} });
    });

    const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
        value: fc.oneof(
            { maxDepth: 3 },
            fc.constantFrom("a", 1, true),
            fc.dictionary(fc.constantFrom("name", "b", "c"), tie("value"), { maxKeys: 3 }),
            fc.array(tie("value"), { maxLength: 3 }),
        ),
    })).value;

    test("never change by themselves, whatever the object", () => {
        fc.assert(
            fc.property(fc.dictionary(fc.constantFrom("spec", "data"), value), (object) => {
                expect(projectInputs(object, object, object)).toEqual(object);
            }),
        );
    });
});

describe("inputs of an object that is taken over", () => {
    test("are what people have set: no status, nothing that the API filled in, no notes of tools", () => {
        const live: Properties = {
            apiVersion: "v1",
            kind: "Service",
            metadata: {
                name: "web",
                namespace: "a",
                uid: "1",
                resourceVersion: "2",
                labels: { app: "web" },
                annotations: { "kubectl.kubernetes.io/last-applied-configuration": "{}", mine: "1" },
                managedFields: [
                    {
                        manager: "kubectl",
                        operation: "Update",
                        fieldsV1: {
                            "f:spec": {
                                "f:selector": {},
                                "f:ports": { ".": {}, 'k:{"port":80,"protocol":"TCP"}': { ".": {}, "f:port": {} } },
                            },
                        },
                    },
                    {
                        manager: "controller",
                        operation: "Update",
                        subresource: "status",
                        fieldsV1: { "f:spec": { "f:clusterIP": {} } },
                    },
                ],
            },
            spec: {
                selector: { app: "web" },
                clusterIP: "10.0.0.1",
                ports: [{ port: 80, protocol: "TCP", nodePort: 3000 }],
            },
            status: { loadBalancer: {} },
        };
        expect(adoptedInputs(live)).toEqual({
            apiVersion: "v1",
            kind: "Service",
            metadata: { name: "web", namespace: "a", labels: { app: "web" }, annotations: { mine: "1" } },
            spec: { selector: { app: "web" }, ports: [{ port: 80 }] },
        });
    });

    test("the data of a secret is secret", () => {
        expect(
            adoptedInputs({ apiVersion: "v1", kind: "Secret", metadata: { name: "s" }, data: { a: "MQ==" } }),
        ).toEqual({
            apiVersion: "v1",
            kind: "Secret",
            metadata: { name: "s" },
            data: secret({ a: "MQ==" }),
        });
    });
});
