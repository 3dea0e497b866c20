import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { ifKnown } from "../../../kernel/reading/if-known";
import { oncePerRun } from "../../../kernel/reading/once";
import { isSet, objectsAt, textAt, textsAt, type Readable } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const instance = "openstack:compute/instance:Instance";
const serverGroup = "openstack:compute/serverGroup:ServerGroup";

/** Machines that do the same for a system don't fall together: they are kept apart by a server group or stand in zones of their own. */
export const machinesStandOnDifferentHosts: ResourceRule = {
    id: "classified-protection/machines-stand-on-different-hosts",
    title: { zh: "同一系统的云主机须分散在不同物理机", en: "Machines of a system stand on different hosts" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 e)"],
    why: {
        zh: "关键计算设备须有硬件冗余；多台云主机落在同一物理机上等于没有冗余。",
        en: "Key compute devices are redundant; machines that do the same on one host are not.",
    },
    reads: {
        zh: "云主机组的 policies；云主机的 schedulerHints、availabilityZone 和所属系统的重要程度。",
        en: "policies of server groups; schedulerHints and availabilityZone of machines; importance of the system that owns them.",
    },
    remedy: {
        zh: "建立策略为 anti-affinity 的云主机组，并在 schedulerHints 中引用。",
        en: "Make a server group with the policy anti-affinity and name it in schedulerHints.",
    },
    messages: {
        together: {
            zh: "云主机组 {{resource}} 的策略为 {{policies}}，会把云主机放在一起。",
            en: "The server group {{resource}} has the policy {{policies}}, which doesn't keep machines apart.",
        },
        onlyAWish: {
            zh: "云主机组 {{resource}} 属于重要程度为 {{importance}} 的系统，却只采用 soft-anti-affinity。",
            en: "The server group {{resource}} only wishes machines apart (soft-anti-affinity); its system is {{importance}}.",
        },
        mayFallTogether: {
            zh: "云主机 {{resource}} 未加入云主机组，且与同类的 {{other}} 处于同一可用区，可能落在同一物理机。",
            en: "The machine {{resource}} is in no server group and may share a host with {{other}}, which does the same.",
        },
    },
    types: [serverGroup, instance],
    examples: {
        good: [{ type: serverGroup, system: "sd-budget", inputs: { policies: ["anti-affinity"] } }],
        bad: [{ type: serverGroup, system: "sd-budget", inputs: { policies: ["affinity"] } }],
    },
    check(resource, context) {
        return resource.type === serverGroup ? checkGroup(resource, context) : checkMachine(resource, context);
    },
};

function checkGroup(resource: StackResource, context: RuleContext): Judgement {
    const policies = textsAt(resource, "policies");
    if (policies.includes("anti-affinity")) return pass;
    if (!policies.includes("soft-anti-affinity"))
        return violation("together", { policies: policies.join(", ") || "-" });
    const system = context.estate.systems.get(context.ownerOf(resource).system ?? "");
    const importance = system?.importance ?? "general";
    return importance === "general" ? pass : violation("onlyAWish", { importance });
}

function checkMachine(resource: StackResource, context: RuleContext): Judgement {
    const { system } = context.ownerOf(resource);
    if (system === undefined) return notApplicable;
    if (objectsAt(resource, "schedulerHints").some(keepsApart)) return pass;
    const alone = machinesOf(context)
        .get(`${resource.stack} ${system}`)
        ?.find((other) => other.urn !== resource.urn && isAlike(other, resource) && zoneOf(other) === zoneOf(resource));
    return alone === undefined ? pass : violation("mayFallTogether", { other: alone.name });
}

const keepsApart = (hint: Readable): boolean => isSet(hint, "group") || isSet(hint, "differentHosts");

/** Machines that do the same are told apart by a number only: `budget/db-1` and `budget/db-2`. */
const isAlike = (one: StackResource, other: StackResource): boolean => kindOf(one) === kindOf(other);
const kindOf = ({ name }: StackResource): string => name.replace(/\d+/g, "#");

const zoneOf = (machine: StackResource): string | undefined => textAt(machine, "availabilityZone");

/** Machines by stack and system, whose standby at a recovery site is apart; without those whose owner is not known yet. */
const machinesOf = oncePerRun((context): ReadonlyMap<string, StackResource[]> => {
    const found = new Map<string, StackResource[]>();
    for (const machine of context.resources.ofType(instance)) {
        const system = ifKnown(() => context.ownerOf(machine).system);
        if (system === undefined) continue;
        const key = `${machine.stack} ${system}`;
        const others = found.get(key);
        if (others === undefined) found.set(key, [machine]);
        else others.push(machine);
    }
    return found;
});
