import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mirroredImage } from "../stacks/platform/image-mirror";
import type { ConnectProblem } from "./problem";

/** Images that a mirror on this machine lacks; a mirror elsewhere is asked by the plug-in. */
export function missingImages(
    images: ReadonlyMap<string, string>,
    mirror: string | undefined,
    exists: (path: string) => boolean = existsSync,
): ConnectProblem[] {
    if (mirror === undefined) return [];
    if (!URL.canParse(mirror)) return [{ code: "mirrorInvalid", params: { mirror } }];
    return [...images].flatMap(([image, source]) => {
        const address = new URL(mirroredImage(source, mirror));
        if (address.protocol !== "file:") return [];
        const file = fileURLToPath(address);
        return exists(file) ? [] : [{ code: "mirrorImageMissing", params: { image, file } }];
    });
}
