import type { ObjectStore } from "../../../../../infra/toolchain/kubernetes-provider/api/objects";
import { ApiError } from "../../../../../infra/toolchain/kubernetes-provider/api/errors";
import { adopt } from "../../../../../infra/toolchain/kubernetes-provider/apply/adopt";
import type { Properties } from "../../../../../infra/toolchain/kubernetes-provider/properties";

const version = (resourceVersion: string, operation = "Update"): Properties => ({
    metadata: { resourceVersion, managedFields: [{ manager: "us", operation, fieldsV1: { "f:spec": {} } }] },
});
const kind = { group: "apps", version: "v1", kind: "Deployment" };
const stale = new ApiError(422, "Invalid", "the server rejected our request due to an error in our request");

/** A store whose object goes through these versions, one with each reading; patching fails while one is left. */
function changing(versions: readonly (Properties | undefined)[], refusal: ApiError = stale) {
    const left = [...versions];
    const patched: string[] = [];
    const store = {
        read: () => Promise.resolve(left.length > 1 ? left.shift() : left[0]),
        patch: (_kind: unknown, _id: string, patch: readonly Properties[]) => {
            patched.push(String(patch[0]?.["value"]));
            return left.length > 1 ? Promise.reject(refusal) : Promise.resolve(version("9", "Apply"));
        },
    } as unknown as ObjectStore;
    return { store, patched };
}

describe("adopting fields of an object that its controller changes meanwhile", () => {
    test("is tried again with what the object is by then", async () => {
        const { store, patched } = changing([version("1"), version("2"), version("3"), version("3")]);
        expect(await adopt(store, kind, "a/web", "us")).toEqual(version("9", "Apply"));
        expect(patched).toEqual(["1", "2", "3"]);
    });

    test("gives the refusal where the object is as it was", async () => {
        const { store } = changing([version("1"), version("1"), version("1")]);
        await expect(adopt(store, kind, "a/web", "us")).rejects.toBe(stale);
    });

    test("gives a refusal that has a cause of its own, at once", async () => {
        const refusal = new ApiError(422, "Invalid", "no", [
            { field: "spec", reason: "FieldValueInvalid", message: "no" },
        ]);
        const { store, patched } = changing([version("1"), version("2"), version("3")], refusal);
        await expect(adopt(store, kind, "a/web", "us")).rejects.toBe(refusal);
        expect(patched).toEqual(["1"]);
    });

    test("says so where the object has gone", async () => {
        const { store } = changing([version("1"), undefined, undefined]);
        expect(await adopt(store, kind, "a/web", "us")).toBeUndefined();
    });

    test("ends", async () => {
        const versions = Array.from({ length: 50 }, (_, index) => version(String(index)));
        const { store, patched } = changing(versions);
        await expect(adopt(store, kind, "a/web", "us")).rejects.toBe(stale);
        expect(patched).toHaveLength(10);
    });
});
