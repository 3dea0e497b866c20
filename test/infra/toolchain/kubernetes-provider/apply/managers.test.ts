import { apiError } from "../../../../../infra/toolchain/kubernetes-provider/api/errors";
import { conflictingFields } from "../../../../../infra/toolchain/kubernetes-provider/apply/conflict";
import { explained } from "../../../../../infra/toolchain/kubernetes-provider/apply/explain";
import { fieldManagerOf } from "../../../../../infra/toolchain/kubernetes-provider/apply/field-manager";
import { withoutIgnored } from "../../../../../infra/toolchain/kubernetes-provider/apply/ignore-changes";
import { adoptionPatch } from "../../../../../infra/toolchain/kubernetes-provider/apply/managers";
import type { Properties, Value } from "../../../../../infra/toolchain/kubernetes-provider/properties";

const urn = "urn:pulumi:dev::plain::kubernetes:core/v1:Namespace::a";
const managed = (manager: string, operation: string, fieldsV1: Properties, more: Properties = {}): Properties => ({
    manager,
    operation,
    fieldsV1,
    ...more,
});
const live = (...managedFields: Properties[]): Properties => ({ metadata: { resourceVersion: "7", managedFields } });

describe("the field manager", () => {
    test("is one for each resource, always the same", () => {
        expect(fieldManagerOf(urn, {}, {})).toMatch(/^pulumi-kubernetes-[0-9a-f]{8}$/);
        expect(fieldManagerOf(urn, {}, {})).toBe(fieldManagerOf(urn, { a: 1 }, {}));
        expect(fieldManagerOf(`${urn}b`, {}, {})).not.toBe(fieldManagerOf(urn, {}, {}));
    });

    test("is kept as the state has it, and is the program's where it names one", () => {
        const state = { __fieldManager: "pulumi-kubernetes-of-the-official" };
        expect(fieldManagerOf(urn, {}, state)).toBe("pulumi-kubernetes-of-the-official");
        const inputs = { metadata: { annotations: { "pulumi.com/patchFieldManager": "ours" } } };
        expect(fieldManagerOf(urn, inputs, state)).toBe("ours");
    });
});

describe("adopting what a create has set", () => {
    test("turns it into applied fields, together with those that are, and leaves the others'", () => {
        const other = managed("kubectl", "Update", { "f:data": {} });
        const status = managed("us", "Update", { "f:status": {} }, { subresource: "status" });
        const patch = adoptionPatch(
            live(
                other,
                managed("us", "Update", { "f:spec": { "f:a": {} } }),
                managed("us", "Apply", { "f:spec": { "f:b": {} } }),
                status,
            ),
            "us",
        );
        expect(patch).toEqual([
            { op: "test", path: "/metadata/resourceVersion", value: "7" },
            {
                op: "replace",
                path: "/metadata/managedFields",
                value: [managed("us", "Apply", { "f:spec": { "f:a": {}, "f:b": {} } }), other, status],
            },
        ]);
    });

    test("is done once", () => {
        expect(adoptionPatch(live(managed("us", "Apply", {}), managed("kubectl", "Update", {})), "us")).toBeUndefined();
    });
});

describe("fields that the program ignores", () => {
    const object = { spec: { replicas: 2, paused: false }, other: 1 };
    const at = (manager: string): Properties => ({
        spec: { replicas: 5 },
        metadata: { managedFields: [managed(manager, "Update", { "f:spec": { "f:replicas": {} } })] },
    });

    test("are left out where somebody else manages them, and stay as they are where nobody does", () => {
        expect(withoutIgnored(object, at("autoscaler"), "us", ["spec.replicas"])).toEqual({
            spec: { paused: false },
            other: 1,
        });
        expect(withoutIgnored(object, at("us"), "us", ["spec.replicas"])).toEqual({
            spec: { replicas: 5, paused: false },
            other: 1,
        });
        expect(withoutIgnored(object, at("autoscaler"), "us", ["spec.none.deeper", "list[0].a"])).toEqual(object);
    });
});

describe("errors of the API", () => {
    const status = (reason: string, message: string, causes: Properties[] = []): string =>
        JSON.stringify({ kind: "Status", reason, message, details: { causes } } satisfies Record<string, Value>);
    const attempt = { what: "update", type: "kubernetes:apps/v1:Deployment", kind: "Deployment", id: "a/web" } as const;
    const told = (code: number, body: string): string => explained(apiError(code, body), attempt).message;

    test("a conflict names who has set which fields", () => {
        const causes = [
            {
                field: ".spec.replicas",
                reason: "FieldManagerConflict",
                message: 'conflict with "kubectl" using apps/v1',
            },
            { field: ".spec.paused", reason: "FieldManagerConflict", message: 'conflict with "kubectl" using apps/v1' },
            {
                field: ".metadata.labels.a",
                reason: "FieldManagerConflict",
                message: 'conflict with "helm" using apps/v1',
            },
        ];
        const error = apiError(409, status("Conflict", "Apply failed with 3 conflicts", causes));
        expect([...conflictingFields(error)]).toEqual([
            ["kubectl", [".spec.replicas", ".spec.paused"]],
            ["helm", [".metadata.labels.a"]],
        ]);
        const message = told(409, status("Conflict", "Apply failed with 3 conflicts", causes));
        expect(message).toContain('set by "kubectl": .spec.replicas, .spec.paused');
        expect(message).toContain("pulumi.com/patchForce");
    });

    test("each says what to do", () => {
        expect(told(401, status("Unauthorized", "Unauthorized"))).toContain("does not accept the credentials");
        expect(
            told(403, status("Forbidden", 'deployments is forbidden: User "u" cannot patch resource "x"')),
        ).toContain("RBAC");
        expect(told(403, status("Forbidden", "exceeded quota: q, requested: pods=2"))).toContain("ResourceQuota");
        expect(told(404, status("NotFound", 'namespaces "a" not found'))).toContain("create the namespace first");
        expect(told(409, status("AlreadyExists", "exists"))).toContain(
            "pulumi import --generate-code=false kubernetes:apps/v1:Deployment <name> a/web",
        );
        expect(told(422, status("Invalid", "x", [{ field: "spec.a", message: "field is immutable" }]))).toContain(
            "replace",
        );
        expect(told(500, status("InternalError", "failed calling webhook"))).toContain("webhook");
        expect(told(502, "<html>bad gateway</html>")).toContain("<html>bad gateway</html>");
    });

    test("several causes are named one by one", () => {
        const causes = [
            { field: "spec.a", message: "Required value" },
            { field: "spec.b", message: "Invalid value" },
        ];
        expect(told(422, status("Invalid", "run together", causes))).toContain(
            "\n  - spec.a: Required value\n  - spec.b: Invalid",
        );
    });
});
