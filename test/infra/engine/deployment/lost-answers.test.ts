import { lostAnswers, withLostCreations } from "../../../../infra/engine/deployment/lost-answers";
import { interruptedSteps, withoutCreations } from "../../../../infra/engine/deployment/pending";
import { readExport } from "../../../../infra/engine/state/snapshot";

const router = {
    urn: "urn:pulumi:s::egov-cloud::openstack:networking/router:Router::r",
    type: "openstack:networking/router:Router",
    inputs: { name: "r" },
};
const said = (message: string, urn = router.urn) => [{ severity: "error" as const, message, urn }];

describe("creations of which nobody knows whether they were done", () => {
    test.each([
        'Error creating openstack_networking_router_v2: Post "http://x:9696/v2.0/routers": EOF',
        'Get "http://x:9696/v2.0/routers/1": dial tcp x:9696: connect: connection refused',
        "Expected HTTP response code [201 202] when accessing [POST http://x/v2.0/routers], but got 503 instead",
        "Error waiting for openstack_networking_router_v2 1 to become available: timeout while waiting for state",
    ])("are those without an answer: %s", (message) => {
        expect(lostAnswers([router], said(message))).toEqual([router]);
    });

    test.each([
        "Expected HTTP response code [201 202] when accessing [POST http://x/v2.0/routers], but got 409 instead",
        "Bad request with: [POST http://x/v2.0/routers], error message: invalid",
        "availability_zone_hints: no such zone",
    ])("are not those that were refused: %s", (message) => {
        expect(lostAnswers([router], said(message))).toEqual([]);
    });

    test("are not others', nor Kubernetes', nor such with secrets, of which the engine says nothing", () => {
        expect(lostAnswers([router], said("EOF", `${router.urn}2`))).toEqual([]);
        const deployment = { ...router, type: "kubernetes:apps/v1:Deployment" };
        expect(lostAnswers([deployment], said("EOF"))).toEqual([]);
        expect(lostAnswers([{ ...router, inputs: { payload: "[secret]" } }], said("EOF"))).toEqual([]);
    });
});

describe("noted in the state", () => {
    const provider = "urn:p::id";
    const noted = withLostCreations({ resources: [{ urn: "known" }], manifest: {} }, [
        { ...router, provider },
        { ...router, urn: "known" },
    ]);

    test("they are tainted resources, once, beside what the state has", () => {
        expect(noted).toEqual({
            resources: [
                { urn: "known" },
                { ...router, provider, custom: true, id: "egov-answer-lost", outputs: {}, taint: true },
            ],
            manifest: {},
        });
        expect(withLostCreations(noted, [router])).toEqual(noted);
    });

    test("they read as open creations, and are settled like those", () => {
        const snapshot = readExport(JSON.stringify({ deployment: noted }));
        expect(interruptedSteps("s", snapshot)).toEqual([
            { stack: "s", urn: router.urn, operation: "creating", objectName: "r", inputs: { name: "r" } },
        ]);
        expect(withoutCreations(noted, new Map())).toMatchObject({ resources: [{ urn: "known" }] });
        expect(withoutCreations(noted, new Map([[router.urn, "r1"]]))).toMatchObject({
            resources: [{ urn: "known" }, { ...router, provider, custom: true, id: "r1", outputs: { name: "r" } }],
        });
        expect(JSON.stringify(withoutCreations(noted, new Map([[router.urn, "r1"]])))).not.toContain("taint");
    });
});
