import type { OutsideCloud } from "./api";

/** How much memory hosts give away in relation to what they have: with next to nothing they take no server. */
export async function memoryRatio(outside: OutsideCloud, ratio: number): Promise<void> {
    const hosts = await outside.list("placement", "/resource_providers", "resource_providers");
    for (const { uuid } of hosts) {
        const path = `/resource_providers/${String(uuid)}/inventories`;
        const found = (await outside.call("placement", path)) as { inventories: Record<string, object> };
        const inventories = {
            ...found.inventories,
            MEMORY_MB: { ...found.inventories["MEMORY_MB"], allocation_ratio: ratio },
        };
        await outside.call("placement", path, "PUT", { ...found, inventories });
    }
}
