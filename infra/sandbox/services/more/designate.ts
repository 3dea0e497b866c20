import { join } from "node:path";
import { ports } from "../../names";
import { needsIdentity } from "../core/openstack";
import { answers, forkingWsgi, pythonProgram } from "../python";
import { quickStop, type Service, type ServiceContext } from "../service";

/** Names: Designate and a real BIND that serves them. */
export function designateServices({ layout, packages }: ServiceContext): Service[] {
    const etc = (name: string): string => join(layout.etc, "designate", name);
    const designate = { part: "designate", env: {}, stop: quickStop, remembers: false } as const;
    const dependsOn = ["mariadb", ...needsIdentity];
    const program = (name: string): Pick<Service, "name" | "command" | "dependsOn"> => ({
        name: `designate-${name}`,
        command: pythonProgram(`designate-${name}`, `designate.cmd.${name}`, "--config-file", etc("designate.conf")),
        dependsOn,
    });
    return [
        {
            ...designate,
            name: "named",
            command: [
                join(packages, "usr", "sbin", "named"),
                "-g",
                "-4",
                "-n",
                "1",
                "-U",
                "1",
                "-c",
                etc("named.conf"),
            ],
            ports: [ports.bind, ports.bindControl],
            dependsOn: [],
            ready: { kind: "port", port: ports.bind },
            // It keeps its zones in the state.
            remembers: true,
        },
        {
            ...designate,
            ...program("central"),
            ports: [],
            ready: { kind: "log", pattern: /Starting central service/ },
        },
        {
            ...designate,
            ...program("worker"),
            dependsOn: [...dependsOn, "named"],
            ports: [],
            ready: { kind: "log", pattern: /Started worker|Starting worker service/ },
        },
        {
            ...designate,
            ...program("mdns"),
            ports: [ports.designateMdns],
            ready: { kind: "port", port: ports.designateMdns },
        },
        {
            ...designate,
            name: "designate-api",
            command: forkingWsgi(ports.designate, join(layout.pythonPath, "egov_sandbox", "designate_wsgi.py")),
            env: { OS_DESIGNATE_CONFIG_DIR: join(layout.etc, "designate") },
            dependsOn,
            ports: [ports.designate],
            ready: answers(ports.designate),
        },
    ];
}
