import type { ClusterRuntime } from "../args";
import type { Scope } from "../scope";
import { createEndpoints } from "./endpoints";
import { createBackup } from "./backup";
import { createReplica } from "./database-replica";
import { createLimits, createNamespace } from "./namespace";
import { createNetworkPolicies } from "./network-policies";
import { bindOperators } from "./operators";
import { namespaceOf, type ContainerScope } from "./scope";
import { createWorkload } from "./workloads";

/** The system in a namespace of its own. Gives back the namespace's name. */
export function buildContainers(system: Scope & { readonly runtime: ClusterRuntime }): string {
    const namespace = createNamespace(system, system.runtime);
    const scope: ContainerScope = { ...system, namespace };
    createLimits(scope);
    createNetworkPolicies(scope);
    bindOperators(scope);
    for (const workload of scope.runtime.workloads)
        if (workload.database !== undefined && scope.runtime.place.databaseSource !== undefined)
            createReplica(scope, workload, scope.runtime.place.databaseSource);
        else createWorkload(scope, workload);
    createEndpoints(scope);
    if (scope.args.backup !== undefined) createBackup(scope, scope.args.backup);
    return namespaceOf(scope);
}
