import { defaultCacheFolder } from "../../../../infra/toolchain/cache/folder";

test.each([
    [{ XDG_CACHE_HOME: "/var/cache/me", HOME: "/home/me" }, "/var/cache/me/egov"],
    [{ HOME: "/home/me" }, "/home/me/.cache/egov"],
    [{ XDG_CACHE_HOME: "", HOME: "/home/me" }, "/home/me/.cache/egov"],
    [{ XDG_CACHE_HOME: "relative", HOME: "/home/me" }, "/home/me/.cache/egov"],
])("the cache of %j is %s", (env, folder) => {
    expect(defaultCacheFolder(env)).toBe(folder);
});
