import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Entry {
    readonly version?: string;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "package-lock.json"), "utf8")) as {
    packages: Readonly<Record<string, Entry>>;
};

/**
 * npm leaves packages of other platforms out of the lock file where its registry does not serve them, and `npm ci` then
 * refuses the file. The entry is `{"version", "cpu", "os", "optional": true}`.
 */
it("has the packages of every platform, so that npm ci takes it", () => {
    const paths = Object.keys(lock.packages);
    const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
        Object.keys(optionalDependencies).filter(
            (name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)),
        ),
    );
    expect(missing).toEqual([]);
});

it("names a version for every package", () => {
    expect(Object.entries(lock.packages).filter(([path, { version }]) => path !== "" && version === undefined)).toEqual(
        [],
    );
});
