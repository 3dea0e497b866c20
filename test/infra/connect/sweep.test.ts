import type { Caller } from "../../../infra/connect/http";
import { sweepProjects } from "../../../infra/connect/sweep";
import { fakeKeystone } from "./fake-keystone";

test("only projects that are gone lose the security group that Neutron keeps for them", async () => {
    const keystone = fakeKeystone();
    const deleted: string[] = [];
    const asked: string[] = [];
    const call: Caller = async (url, request) => {
        const answer = (status: number, body?: unknown) => ({ status, headers: {}, body });
        if (request.method === "POST") return keystone.call(url, request);
        if (request.method === "DELETE") {
            deleted.push(url);
            return answer(204);
        }
        asked.push(url);
        if (url.endsWith("/v3/projects/gone")) return answer(404);
        if (url.endsWith("/v3/projects/kept")) return answer(200, { project: {} });
        return answer(200, { security_groups: [{ id: "g1" }] });
    };
    const auth = {
        auth_url: "http://keystone.example:5000",
        username: "deployer",
        password: "secret",
        project_name: "admin",
        domain_name: "Default",
    };
    const projects = ["gone", "kept"].map((id) => ({ id, cloud: "c", region: "RegionOne" }));
    const clouds = { path: "clouds.yaml", entries: { c: { auth } } };
    expect(await sweepProjects(projects, { clouds, callerFor: () => call })).toEqual([]);
    expect(deleted).toEqual(["http://x/v2.0/security-groups/g1"]);
    expect(asked).toContain("http://x/v2.0/security-groups?project_id=gone&name=default");
    expect(asked.filter((url) => url.includes("project_id=kept"))).toEqual([]);
});
