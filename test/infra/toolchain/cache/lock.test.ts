import { withCacheLock } from "../../../../infra/toolchain/cache/lock";
import { temporaryFolders } from "../../../support/temporary";

const temporary = temporaryFolders();

test("work under the lock happens one after the other, and the one that waits says so once", async () => {
    const cache = temporary();
    const events: string[] = [];
    let finishFirst = (): void => undefined;
    const gate = new Promise<void>((resolve) => (finishFirst = resolve));
    let waiting = (): void => undefined;
    const waits = new Promise<void>((resolve) => (waiting = resolve));
    let inside = (): void => undefined;
    const entered = new Promise<void>((resolve) => (inside = resolve));

    const first = withCacheLock(
        cache,
        () => events.push("first waits"),
        undefined,
        async () => {
            inside();
            await gate;
            events.push("first done");
        },
    );
    await entered;
    const second = withCacheLock(
        cache,
        () => {
            events.push("second waits");
            waiting();
        },
        undefined,
        async () => events.push("second done"),
    );
    await waits;
    finishFirst();
    await Promise.all([first, second]);
    expect(events).toEqual(["second waits", "first done", "second done"]);
});

test("the lock is free again after a failure", async () => {
    const cache = temporary();
    const wait = jest.fn();
    await expect(withCacheLock(cache, wait, undefined, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(withCacheLock(cache, wait, undefined, async () => 7)).resolves.toBe(7);
    expect(wait).not.toHaveBeenCalled();
});

test("waiting ends when cancelled", async () => {
    const cache = temporary();
    const cancel = new AbortController();
    await withCacheLock(cache, jest.fn(), undefined, async () => {
        const second = withCacheLock(
            cache,
            () => cancel.abort(),
            cancel.signal,
            async () => "never",
        );
        await expect(second).rejects.toMatchObject({ name: "AbortError" });
    });
});
