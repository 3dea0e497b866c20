import type { Caller } from "../../../infra/connect/http";
import { recoveryPoints, type SoughtPoints } from "../../../infra/connect/recovery-points";
import { everyService, fakeKeystone } from "./fake-keystone";

const auth = {
    auth_url: "http://keystone.example:5000",
    username: "deployer",
    password: "secret",
    project_name: "admin",
    domain_name: "Default",
};
const clouds = { path: "clouds.yaml", entries: { c: { auth } } };
const place = { cloud: "c", region: "RegionOne" };
const volumes: SoughtPoints = {
    ...place,
    system: "jinan-records",
    volumes: [{ key: "app-1/files", name: "jinan-records-app-1-files" }],
};
const vault: SoughtPoints = {
    ...place,
    system: "sd-portal",
    vault: { projectId: "vaults", container: "dr-vault-sd-portal", folders: ["store/"] },
};

/** Cinder and Swift by path; a list of answers is given page by page. */
function cloud(pages: Readonly<Record<string, unknown>>): { caller: Caller; urls: string[]; scopes: unknown[] } {
    const keystone = fakeKeystone({ services: { ...everyService, "object-store": ["RegionOne"] } });
    const [urls, scopes]: [string[], unknown[]] = [[], []];
    const caller: Caller = async (url, request) => {
        if (request.method === "POST") {
            scopes.push((request.body as { auth: { scope: unknown } }).auth.scope);
            return keystone.call(url, request);
        }
        urls.push(url);
        const key = Object.keys(pages).find((part) => url.includes(part));
        const body = key === undefined ? undefined : pages[key];
        return { status: body === undefined ? 404 : 200, headers: {}, body };
    };
    return { caller, urls, scopes };
}

const ask = (caller: Caller, ...sought: SoughtPoints[]) => recoveryPoints(sought, { clouds, callerFor: () => caller });

test("backups are those that are called after the volume, from every page, with their time in UTC", async () => {
    const backup = (id: string, name: string, more: object = {}) => ({
        id,
        name,
        status: "available",
        created_at: "2026-11-27T08:00:00.000000",
        ...more,
    });
    const { caller, urls } = cloud({
        "marker=b-2": {
            backups: [backup("b-3", "jinan-records-app-1-files", { data_timestamp: "2026-11-27T07:00:00.000000" })],
        },
        "backups/detail": {
            backups: [
                backup("b-1", "jinan-records-app-1-files@2026-11-27"),
                backup("b-2", "jinan-records-app-1-files-2"),
                backup("b-4", "jinan-records-app-1-files", { status: "error" }),
            ],
            backups_links: [{ rel: "next", href: "http://x/backups/detail?marker=b-2" }],
        },
    });
    const { found, problems } = await ask(caller, volumes);
    expect(problems).toEqual([]);
    expect(found.get("jinan-records")).toEqual([
        { part: "app-1/files", id: "b-1", at: "2026-11-27T08:00:00.000Z" },
        { part: "app-1/files", id: "b-3", at: "2026-11-27T07:00:00.000Z" },
    ]);
    expect(urls[0]).toContain("all_tenants=1");
});

test("a vault is as young as its newest object, and is asked in the project of the vaults", async () => {
    const object = (name: string, last_modified: string) => ({ name, last_modified });
    const { caller, scopes } = cloud({
        "marker=store%2Fb": [],
        "dr-vault-sd-portal": [
            object("store/a", "2026-11-27T08:01:00.000000"),
            object("store/b", "2026-11-27T07:00:00.000000"),
        ],
    });
    const { found } = await ask(caller, vault);
    expect(found.get("sd-portal")).toEqual([{ part: "store/", at: "2026-11-27T08:01:00.000Z" }]);
    expect(scopes).toEqual([{ project: { id: "vaults" } }]);
});

test("an empty folder has no point; a vault that is not there, and a cloud that says no, are problems", async () => {
    const empty = await ask(cloud({ "dr-vault-sd-portal": [] }).caller, vault);
    expect([empty.found.get("sd-portal"), empty.problems]).toEqual([undefined, []]);
    const { problems } = await ask(cloud({}).caller, vault);
    expect(problems).toEqual([{ code: "vaultMissing", params: { cloud: "c", vault: "dr-vault-sd-portal" } }]);
    expect((await ask(cloud({}).caller, volumes)).problems).toMatchObject([
        { code: "backupsNotListed", params: { status: 404 } },
    ]);
});

test("a wrong password is a problem of the cloud, not a missing backup", async () => {
    const { call } = fakeKeystone({ password: "another" });
    expect((await ask(call, volumes)).problems).toMatchObject([{ code: "unauthorised" }]);
});
