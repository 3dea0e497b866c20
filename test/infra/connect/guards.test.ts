import { liftGuards, type Guarded } from "../../../infra/connect/guards";
import type { Call, Caller } from "../../../infra/connect/http";
import { everyService, fakeKeystone } from "./fake-keystone";

const auth = {
    auth_url: "http://keystone.example:5000/v3",
    username: "deployer",
    password: "secret",
    project_name: "admin",
    domain_name: "Default",
};
const guarded: readonly Guarded[] = [
    { kind: "domain", id: "d1", cloud: "c", region: "RegionOne" },
    { kind: "image", id: "i1", cloud: "c", region: "RegionOne" },
];

async function lift(status: (url: string) => number, password = "secret") {
    const keystone = fakeKeystone({ services: { ...everyService, image: ["RegionOne"] } });
    const patched: [string, Call][] = [];
    const call: Caller = async (url, request) => {
        if (request.method !== "PATCH") return keystone.call(url, request);
        patched.push([url, request]);
        return { status: status(url), headers: {}, body: undefined };
    };
    const entries = { c: { auth: { ...auth, password } } };
    const problems = await liftGuards(guarded, { clouds: { path: "clouds.yaml", entries }, callerFor: () => call });
    return { problems, patched };
}

test("domains are disabled and images unprotected, and nothing is deleted", async () => {
    const { problems, patched } = await lift(() => 200);
    expect(problems).toEqual([]);
    expect(patched.map(([url, { body }]) => [url, body])).toEqual([
        ["http://keystone.example:5000/v3/domains/d1", { domain: { enabled: false } }],
        ["http://x/v2/images/i1", [{ op: "replace", path: "/protected", value: false }]],
    ]);
});

test("what is gone already is no problem; a refusal is one, and so is a login that fails", async () => {
    expect((await lift(() => 404)).problems).toEqual([]);
    expect((await lift((url) => (url.includes("images") ? 403 : 200))).problems).toEqual([
        { code: "notReleased", params: { cloud: "c", url: "http://x/v2/images/i1", status: 403 } },
    ]);
    const refused = await lift(() => 200, "wrong");
    expect(refused.problems.map(({ code }) => code)).toEqual(["unauthorised"]);
    expect(refused.patched).toEqual([]);
});
