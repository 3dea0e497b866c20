import type { ObjectStore } from "../../../../../infra/toolchain/kubernetes-provider/api/objects";
import type { Awaiter } from "../../../../../infra/toolchain/kubernetes-provider/await/awaiters";
import { failed, ready, refused, waiting } from "../../../../../infra/toolchain/kubernetes-provider/await/verdict";
import { NotReadyError, waitUntilReady } from "../../../../../infra/toolchain/kubernetes-provider/await/wait";
import type { Properties } from "../../../../../infra/toolchain/kubernetes-provider/properties";

/** Waits for an object whose states come one after the other; the last one stays. */
async function wait(states: (Properties | undefined)[], more: { seconds?: number; abortAfterMs?: number } = {}) {
    const left = [...states];
    const said: string[] = [];
    const ending = new AbortController();
    if (more.abortAfterMs !== undefined) setTimeout(() => ending.abort(), more.abortAfterMs);
    const awaiter: Awaiter = {
        timeoutSeconds: 60,
        verdict: ({ state }) =>
            state === "ready"
                ? ready
                : state === "failed"
                  ? failed("broken")
                  : state === "refused"
                    ? refused("no")
                    : waiting(String(state)),
    };
    const store = {
        read: async () => (left.length > 1 ? left.shift() : left[0]),
        list: async () => [],
    } as unknown as ObjectStore;
    const started = Date.now();
    const outcome = await waitUntilReady(
        {
            kind: { group: "", version: "v1", kind: "Thing" },
            id: "a/b",
            awaiter,
            timeoutSeconds: more.seconds ?? 60,
            signal: ending.signal,
            store,
            say: (text) => said.push(text),
        },
        left.shift() ?? {},
    ).catch((error: unknown) => error);
    return { outcome, said, milliseconds: Date.now() - started };
}

describe("waiting for an object", () => {
    test("ends with the object that is ready, and says what it waits for, each once", async () => {
        const { outcome, said } = await wait([
            { state: "a" },
            { state: "b" },
            { state: "b" },
            { state: "ready", now: true },
        ]);
        expect(outcome).toEqual({ state: "ready", now: true });
        expect(said).toEqual(["waiting for b"]);
    });

    test("ends at once where it failed; a refusal gets some time to pass", async () => {
        const { outcome, milliseconds } = await wait([{ state: "failed" }]);
        expect(outcome).toMatchObject({ message: "will not become ready by itself", reasons: ["broken"] });
        expect(milliseconds).toBeLessThan(1_000);
        expect((await wait([{ state: "refused" }, { state: "ready" }])).outcome).toEqual({ state: "ready" });
    });

    test("ends after its time, with the object as it was last", async () => {
        const { outcome } = await wait([{ state: "a" }, { state: "b" }], { seconds: 0.2 });
        expect(outcome).toBeInstanceOf(NotReadyError);
        expect(outcome).toMatchObject({ message: "was not ready within 0.2 s", live: { state: "b" } });
    });

    test("ends at once when it is cancelled, in the middle of a pause too", async () => {
        const { outcome, milliseconds } = await wait([{ state: "a" }, { state: "a" }], { abortAfterMs: 1_000 });
        expect(outcome).toMatchObject({ message: "was not ready when the run was cancelled" });
        expect(milliseconds).toBeLessThan(1_500);
    });

    test("ends where the object is deleted meanwhile", async () => {
        expect((await wait([{ state: "a" }, undefined])).outcome).toMatchObject({
            message: "was deleted while it was waited for",
        });
    });
});
