/** Address of an image in a mirror: sites without a network keep the catalogue's files, under their own names, in one folder. */
export function mirroredImage(source: string, mirror: string | undefined): string {
    if (mirror === undefined) return source;
    const name = new URL(source).pathname.split("/").at(-1) ?? "";
    return new URL(name, mirror.endsWith("/") ? mirror : `${mirror}/`).href;
}
