import { join } from "node:path";
import { ports } from "../../names";
import { needsIdentity } from "../core/openstack";
import { answers, forkingWsgi, pythonProgram } from "../python";
import { quickStop, type Service, type ServiceContext } from "../service";

/** Clusters as a service; its driver makes nothing. */
export function magnumServices({ layout }: ServiceContext): Service[] {
    const magnum = { part: "magnum", env: {}, stop: quickStop, remembers: false } as const;
    const dependsOn = ["mariadb", ...needsIdentity];
    return [
        {
            ...magnum,
            name: "magnum-conductor",
            command: pythonProgram(
                "magnum-conductor",
                "magnum.cmd.conductor",
                "--config-file",
                join(layout.etc, "magnum", "magnum.conf"),
            ),
            ports: [],
            dependsOn,
            ready: { kind: "log", pattern: /Starting server in PID|magnum-conductor/ },
        },
        {
            ...magnum,
            name: "magnum-api",
            command: forkingWsgi(ports.magnum, join(layout.pythonPath, "egov_sandbox", "magnum_wsgi.py")),
            ports: [ports.magnum],
            dependsOn,
            ready: answers(ports.magnum),
        },
    ];
}
