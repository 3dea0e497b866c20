import { defaultDataFolder } from "../../../infra/sandbox/layout";

it.each([
    [{ EGOV_SANDBOX: "/data", XDG_DATA_HOME: "/x", HOME: "/home/a" }, "/data"],
    [{ EGOV_SANDBOX: "", XDG_DATA_HOME: "/x", HOME: "/home/a" }, "/x/egov/sandbox"],
    [{ XDG_DATA_HOME: "relative", HOME: "/home/a" }, "/home/a/.local/share/egov/sandbox"],
    [{ HOME: "/home/a" }, "/home/a/.local/share/egov/sandbox"],
])("for %j the data are in %s", (env, folder) => {
    expect(defaultDataFolder(env)).toBe(folder);
});
