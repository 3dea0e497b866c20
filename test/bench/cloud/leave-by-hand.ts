import { liftGuards, type Guarded } from "../../../infra/connect/guards";
import type { ConnectProblem } from "../../../infra/connect/problem";
import type { SessionOptions } from "../../../infra/connect/session";
import { sweepProjects } from "../../../infra/connect/sweep";
import type { FlatResource } from "../flatten";

/** A resource that was deployed, and where. */
export interface Placed {
    readonly resource: FlatResource;
    readonly id: string;
    readonly cloud: string;
    readonly region: string;
}

const isDomain = ({ inputs }: FlatResource): boolean => inputs["isDomain"] === true;
const isProject = ({ type }: FlatResource): boolean => type === "openstack:identity/project:Project";

/** What the cloud itself guards against deletion, as egov's destroy sees it. */
export function guardOf(resource: FlatResource): Guarded["kind"] | undefined {
    if (isProject(resource) && isDomain(resource)) return "domain";
    return resource.type === "openstack:images/image:Image" && resource.inputs["protected"] === true
        ? "image"
        : undefined;
}

/** Who may not delete keys may not delete Barbican's orders either; egov and the cloud let them go with their project. */
export const goesWithProject = ({ type }: FlatResource): boolean => type === "openstack:keymanager/orderV1:OrderV1";

export const projectsOf = (resources: readonly FlatResource[]): FlatResource[] =>
    resources.filter((resource) => isProject(resource) && !isDomain(resource));

/** What egov's destroy asks of the clouds besides the plug-in, done for a tool that does not. */
export const leaveByHand = {
    async liftGuards(placed: readonly Placed[], clouds: SessionOptions): Promise<void> {
        const guarded = placed.flatMap(({ resource, id, cloud, region }): Guarded[] => {
            const kind = guardOf(resource);
            return kind === undefined ? [] : [{ kind, id, cloud, region }];
        });
        expectNone(await liftGuards(guarded, clouds));
    },
    async sweep(projects: readonly Placed[], clouds: SessionOptions): Promise<void> {
        expectNone(await sweepProjects(projects, clouds));
    },
};

function expectNone(problems: readonly ConnectProblem[]): void {
    if (problems.length > 0) throw new Error(problems.map((each) => JSON.stringify(each)).join("\n"));
}
