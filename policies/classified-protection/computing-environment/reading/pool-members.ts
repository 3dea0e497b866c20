import { booleanAt, numberAt, objectsAt, type Readable } from "../../../kernel/read";
import type { RuleContext, StackResource } from "../../../kernel/rule";

export const poolType = "openstack:loadbalancer/pool:Pool";

/** Members of a pool, whether each by itself or in one list; undefined where the program declares none. */
export function membersOf(pool: StackResource, { resources }: RuleContext): readonly Readable[] | undefined {
    const single = resources.referring(pool, "openstack:loadbalancer/member:Member");
    const lists = resources.referring(pool, "openstack:loadbalancer/members:Members");
    if (single.length + lists.length === 0) return undefined;
    return [...single, ...lists.flatMap((list) => objectsAt(list, "members"))];
}

/** Whether a member answers: it is turned on, and has a share of the requests. */
export const answers = (member: Readable): boolean =>
    booleanAt(member, "adminStateUp") !== false && numberAt(member, "weight") !== 0;
