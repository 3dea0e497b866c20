import { isRecord } from "../engine/workplace/is-record";
import type { ConnectProblem } from "./problem";
import { expectDone, inEachCloud, type SessionOptions } from "./session";

/** A project that was deployed. */
export interface FormerProject {
    readonly id: string;
    /** Entry of clouds.yaml. */
    readonly cloud: string;
    readonly region: string;
}

/**
 * Removes what services made by themselves for projects that are gone: Neutron gives every project a security group
 * `default` and keeps it. Projects that still exist keep theirs.
 */
export function sweepProjects(projects: readonly FormerProject[], options: SessionOptions): Promise<ConnectProblem[]> {
    return inEachCloud(projects, options, async (session, items) => {
        for (const { id, region } of items) {
            const project = await session.request("GET", `${session.keystone}/projects/${id}`);
            if (project.status !== 404) continue;
            const neutron = session.endpoint("network", region).replace(/\/(?:v2\.0\/?)?$/, "");
            const found = await session.request("GET", `${neutron}/v2.0/security-groups?project_id=${id}&name=default`);
            const groups = isRecord(found.body) ? found.body["security_groups"] : undefined;
            for (const group of Array.isArray(groups) ? groups.filter(isRecord) : []) {
                const url = `${neutron}/v2.0/security-groups/${String(group.id)}`;
                expectDone(session, url, await session.request("DELETE", url));
            }
        }
    });
}
