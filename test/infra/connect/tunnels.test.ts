import type { Caller } from "../../../infra/connect/http";
import { downTunnels } from "../../../infra/connect/tunnels";
import { fakeKeystone } from "./fake-keystone";

const auth = {
    auth_url: "http://keystone.example:5000",
    username: "deployer",
    password: "secret",
    project_name: "admin",
    domain_name: "Default",
};
const clouds = { path: "clouds.yaml", entries: { c: { auth } } };
const tunnel = (id: string) => ({ id, name: `link/site/path/${id}`, cloud: "c", region: "RegionOne" });

/** Neutron that knows connections by their status; a number is an answer without one. */
function neutron(states: Readonly<Record<string, string | number>>): Caller {
    const keystone = fakeKeystone();
    return async (url, request) => {
        if (request.method === "POST") return keystone.call(url, request);
        const state = states[url.split("/").at(-1) ?? ""] ?? 404;
        return typeof state === "number"
            ? { status: state, headers: {}, body: undefined }
            : { status: 200, headers: {}, body: { ipsec_site_connection: { status: state } } };
    };
}

test("a tunnel carries where Neutron calls it ACTIVE; one that is gone does not", async () => {
    const call = neutron({ up: "ACTIVE", down: "DOWN", new: "PENDING_CREATE" });
    const tunnels = ["up", "down", "new", "gone"].map(tunnel);
    expect(await downTunnels(tunnels, { clouds, callerFor: () => call })).toEqual({
        down: ["link/site/path/down", "link/site/path/new", "link/site/path/gone"],
        problems: [],
    });
});

test("a cloud that does not answer is a problem, not a tunnel that carries", async () => {
    const call = neutron({ up: 500 });
    const { down, problems } = await downTunnels([tunnel("up")], { clouds, callerFor: () => call });
    expect(down).toEqual([]);
    expect(problems).toEqual([
        { code: "tunnelNotAsked", params: { cloud: "c", name: "link/site/path/up", status: 500 } },
    ]);
});
