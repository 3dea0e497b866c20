import * as openstack from "@pulumi/openstack";
import type { OpenEndpoint } from "../traffic";
import type { BalancerTurns } from "./balancer-turns";
import type { MachineScope } from "./scope";

/** What a request has to be for a policy to refuse it; conditions of one policy hold together. */
interface Condition {
    readonly code: string;
    readonly type: "HOST_NAME" | "PATH";
    readonly compareType: "CONTAINS" | "EQUAL_TO" | "STARTS_WITH";
    readonly value: string;
    readonly invert?: true;
}

/**
 * What a web entrance of the internet zone refuses by its content (GB/T 22239-2019 8.1.3.2 e): requests for any other host, which
 * scanners send to addresses, and for hidden files, which are never meant for visitors; `.well-known` is (RFC 8615).
 */
export function createContentFilter(
    scope: MachineScope,
    endpoint: OpenEndpoint,
    listener: openstack.loadbalancer.Listener,
    turns: BalancerTurns,
): void {
    const { hostName, port } = endpoint;
    if (hostName !== undefined)
        refuse(scope, endpoint, listener, turns, "other-hosts", [
            // Browsers name the port where it is not that of https.
            {
                code: "host",
                type: "HOST_NAME",
                compareType: "EQUAL_TO",
                value: port === 443 ? hostName : `${hostName}:${port}`,
                invert: true,
            },
        ]);
    refuse(scope, endpoint, listener, turns, "hidden-files", [
        { code: "path", type: "PATH", compareType: "CONTAINS", value: "/." },
        { code: "well-known", type: "PATH", compareType: "STARTS_WITH", value: "/.well-known/", invert: true },
    ]);
}

function refuse(
    scope: MachineScope,
    endpoint: OpenEndpoint,
    listener: openstack.loadbalancer.Listener,
    turns: BalancerTurns,
    what: string,
    conditions: readonly Condition[],
): void {
    const name = `${scope.name}/${endpoint.name}/${what}`;
    const policyName = `${scope.args.id}-${endpoint.name}-${what}`;
    const policy = turns.next(
        (options) =>
            new openstack.loadbalancer.L7PolicyV2(
                name,
                { name: policyName, listenerId: listener.id, action: "REJECT" },
                options,
            ),
    );
    for (const { code, ...condition } of conditions)
        turns.next(
            (options) =>
                new openstack.loadbalancer.L7RuleV2(
                    `${name}/${code}`,
                    { l7policyId: policy.id, ...condition },
                    options,
                ),
        );
}
