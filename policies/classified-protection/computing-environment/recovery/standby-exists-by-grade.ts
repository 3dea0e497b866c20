import { protectedSystems, type ProtectedSystem } from "../../../../infra/estate/recovery/protection";
import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { oncePerRun } from "../../../kernel/reading/once";
import { textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { containerType } from "../reading/vaults";

const stackType = "pulumi:pulumi:Stack";

/** Every protected system has at its site what its grade asks for. */
export const standbyExistsByGrade: ResourceRule = {
    id: "classified-protection/standby-exists-by-grade",
    title: { zh: "按灾备等级建有备用系统", en: "Systems have the standby that their grade asks for" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 b)", "GB/T 22239 9.1.4.9 d)"],
    why: {
        zh: "灾备等级只写在纸上，没有备份库、备用环境和可切换的域名，灾难时无从恢复。",
        en: "A grade on paper recovers nothing: it takes a vault, a place to come up in and a name that switches.",
    },
    reads: {
        zh: "standby 资源栈中各受保护系统的备份库、部门项目或命名空间、运行中的云主机，以及其域名的记录。",
        en: "In standby stacks, for each protected system: its vault, its department's project or its namespace, machines that run, and records of its host names.",
    },
    remedy: {
        zh: "部署该行政区划的 standby 资源栈；为容器平台写明 ingressAddress。",
        en: "Deploy the division's standby stack; state ingressAddress of the container platform.",
    },
    messages: {
        noVault: {
            zh: "{{resource}} 中没有系统 {{system}} 的备份库。",
            en: "{{resource}} has no vault of the system {{system}}.",
        },
        noPlace: {
            zh: "{{resource}} 中没有系统 {{system}}（{{technique}}）恢复所需的项目或命名空间。",
            en: "{{resource}} has no project or namespace in which the system {{system}} ({{technique}}) could come up.",
        },
        notRunning: {
            zh: "系统 {{system}} 为 {{technique}}，而 {{resource}} 中没有它运行的云主机。",
            en: "The system {{system}} is a {{technique}}, and no machine of it runs in {{resource}}.",
        },
        noName: {
            zh: "{{resource}} 中没有系统 {{system}} 的域名 {{hostName}} 的记录，无法切换。",
            en: "{{resource}} has no record for {{hostName}} of the system {{system}}: the name can't be switched.",
        },
    },
    types: [stackType],
    examples: { good: [], bad: [] },
    check(stack, context) {
        const { kind, division } = context.stackOf(stack);
        if (kind !== "standby") return notApplicable;
        const found = foundIn(context).get(stack.stack) ?? noFinds;
        return owedBy(context, division).flatMap((each) => judge(each, found));
    },
};

/** What a standby stack has, by ids. */
interface Finds {
    readonly vaults: Set<string>;
    readonly machines: Set<string>;
    readonly namespaces: Set<string>;
    readonly projects: Set<string>;
    readonly names: Set<string>;
}

const newFinds = (): Finds => ({
    vaults: new Set(),
    machines: new Set(),
    namespaces: new Set(),
    projects: new Set(),
    names: new Set(),
});
const noFinds = newFinds();

type Reader = (finds: Finds, resource: StackResource, context: RuleContext) => void;

const readers: Readonly<Record<string, Reader>> = {
    [containerType]: ({ vaults }, resource, { ownerOf }) => vaults.add(ownerOf(resource).system ?? ""),
    "openstack:compute/instance:Instance": ({ machines }, resource, { ownerOf }) =>
        machines.add(ownerOf(resource).system ?? ""),
    "kubernetes:core/v1:Namespace": ({ namespaces }, resource, { ownerOf }) =>
        namespaces.add(ownerOf(resource).system ?? ""),
    "openstack:identity/project:Project": ({ projects }, resource, { ownerOf }) =>
        projects.add(ownerOf(resource).department ?? ""),
    "openstack:dns/recordSet:RecordSet": ({ names }, resource) =>
        names.add((textAt(resource, "name") ?? "").replace(/\.$/, "")),
};

const foundIn = oncePerRun((context): ReadonlyMap<string, Finds> => {
    const byStack = new Map<string, Finds>();
    for (const [type, read] of Object.entries(readers))
        for (const resource of context.resources.ofType(type)) {
            if (context.stackOf(resource).kind !== "standby") continue;
            const finds = byStack.get(resource.stack) ?? newFinds();
            byStack.set(resource.stack, finds);
            read(finds, resource, context);
        }
    return byStack;
});

const byOwner = oncePerRun(({ estate }): ReadonlyMap<string, ProtectedSystem[]> => {
    const owed = new Map<string, ProtectedSystem[]>();
    for (const each of protectedSystems(estate)) {
        const owner = estate.divisions.get(each.system.division)?.tenantsOf ?? "";
        const list = owed.get(owner);
        if (list === undefined) owed.set(owner, [each]);
        else list.push(each);
    }
    return owed;
});

const owedBy = (context: RuleContext, division: string): readonly ProtectedSystem[] =>
    byOwner(context).get(division) ?? [];

function judge({ system, technique: { technique } }: ProtectedSystem, found: Finds): Judgement[] {
    const { id, department, runtime, endpoints = [] } = system;
    const judgements: Judgement[] = [];
    if (!found.vaults.has(id)) judgements.push(violation("noVault", { system: id }));
    const isMachines = runtime.kind === "virtual-machines";
    if (technique !== "backup") {
        const hasPlace = isMachines ? found.projects.has(department) : found.namespaces.has(id);
        if (!hasPlace) judgements.push(violation("noPlace", { system: id, technique }));
        const isToRun = isMachines && technique !== "pilot-light";
        if (isToRun && !found.machines.has(id)) judgements.push(violation("notRunning", { system: id, technique }));
    }
    for (const { hostName } of endpoints)
        if (hostName !== undefined && !found.names.has(hostName))
            judgements.push(violation("noName", { system: id, hostName }));
    return judgements;
}
