import { causeOf } from "../../../../infra/engine/failures/causes";
import { explainFailure } from "../../../../infra/engine/failures/explain";

it.each([
    [
        "causeNoRoom",
        "Error waiting for instance (83aaa9c5-fd20-457e-b226-dcf64d2098c3) to become ready: unexpected state 'ERROR', wanted target 'ACTIVE'. last error: %!s(<nil>)",
    ],
    [
        "causeQuota",
        'Error creating openstack_compute_instance_v2: Expected HTTP response code [200 202] when accessing [POST http://c/v2.1/servers], but got 403 instead\n{"forbidden": {"code": 403, "message": "Quota exceeded for instances: Requested 1, but already used 10 of 10 instances"}}',
    ],
    [
        "causeQuota",
        'Error creating openstack_networking_network_v2: Expected HTTP response code [201 202] when accessing [POST http://c:9696/v2.0/networks], but got 409 instead\n{"NeutronError": {"type": "OverQuota", "message": "Quota exceeded for resources: [\'network\']."}}',
    ],
    [
        "causeQuota",
        'got 413 instead\n{"overLimit": {"message": "VolumeLimitExceeded: Maximum number of volumes allowed (10) exceeded for quota \'volumes\'."}}',
    ],
    [
        "causeQuota",
        'pods "web-1" is forbidden: exceeded quota: system, requested: limits.cpu=2, used: limits.cpu=7, limited: limits.cpu=8',
    ],
    [
        "causeTaken",
        'Expected HTTP response code [200] when accessing [POST http://c/flavors], but got 409 instead\n{"conflictingRequest": {"message": "Flavor with name s1 already exists."}}',
    ],
    [
        "causeGone",
        "Error updating openstack_networking_secgroup_v2: Resource not found: [PUT http://c:9696/v2.0/security-groups/1], error message: {}",
    ],
    [
        "causeUnreachable",
        'Post "http://127.0.0.1:9696/v2.0/networks": dial tcp 127.0.0.1:9696: connect: connection refused',
    ],
    [
        "causeUnreachable",
        "Expected HTTP response code [200] when accessing [GET http://c], but got 503 Service Unavailable instead",
    ],
    ["causeUnauthorized", "Error creating OpenStack networking client: Authentication failed"],
    ["causeCertificate", 'Post "https://c:5000/v3/auth/tokens": x509: certificate signed by unknown authority'],
    [
        "causeForbidden",
        'got 403 instead\n{"error": {"code": 403, "message": "You are not authorized to perform the requested action: identity:create_project."}}',
    ],
    [
        "causeAdmission",
        'pods "x" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
    ],
    ["causeAdmission", 'admission webhook "baseline.egov" denied the request: image not from the mirror'],
])("%s: %s", (code, message) => {
    const cause = causeOf(message);
    expect(cause?.code).toBe(code);
    // The cloud's own words are kept.
    expect(message).toContain(String(cause!.params.message).split("\n")[0]);
});

it("knows no cause of anything else", () => {
    expect(causeOf("expected ip_version to be one of [4 6], got 5")).toBeUndefined();
    expect(causeOf("cidr 10.40.4.0/24 overlaps 10.40.3.0/23")).toBeUndefined();
});

it("is the reason of a stack, with the number of resources that failed; going beyond a plan goes before", () => {
    const error = (urn: string, message: string) => ({ severity: "error", urn, message }) as const;
    const refused = [error("a", "connect: connection refused"), error("b", "connect: connection refused")];
    expect(explainFailure("", refused)).toMatchObject({ code: "causeUnreachable", params: { count: 2 } });
    const beyond = error("c", "resource c violates plan: updates: value");
    expect(explainFailure("", [...refused, beyond]).code).toBe("reasonBeyondPlan");
});

it("leaves out what says nothing", () => {
    const words = "Error waiting for instance (1) to become ready: unexpected state 'ERROR'";
    expect(causeOf(`1 error occurred:\n\t* ${words}. last error: %!s(<nil>)\n`)?.params).toEqual({ message: words });
});
