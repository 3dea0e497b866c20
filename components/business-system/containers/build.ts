import type { ClusterRuntime } from "../args";
import type { Scope } from "../scope";
import { createEndpoints } from "./endpoints";
import { createLimits, createNamespace } from "./namespace";
import { createNetworkPolicies } from "./network-policies";
import { bindOperators } from "./operators";
import type { ContainerScope } from "./scope";
import { createWorkload } from "./workloads";

/** The system in a namespace of its own. Gives back the namespace's name. */
export function buildContainers(system: Scope & { readonly runtime: ClusterRuntime }): string {
    const namespace = createNamespace(system, system.runtime);
    const scope: ContainerScope = { ...system, namespace };
    createLimits(scope);
    createNetworkPolicies(scope);
    bindOperators(scope);
    for (const workload of scope.runtime.workloads) createWorkload(scope, workload);
    createEndpoints(scope);
    return scope.args.id;
}
