import { join } from "node:path";
import { ports } from "../../names";
import { mariadbClient } from "../mariadb";
import { answers, pythonProgram } from "../python";
import { quickStop, type Service, type ServiceContext } from "../service";
import { needsIdentity } from "./openstack";

/** Conductor and scheduler end at once where placement does not answer. */
const dependsOn = ["mariadb", ...needsIdentity, "placement"];
const nova = { part: "core", env: {}, ports: [], stop: quickStop, remembers: false, dependsOn } as const;

/**
 * True as soon as a row of `services` of a database was renewed lately: then the schedulers count it as up. One question for all
 * services of a database: the client costs a process each time.
 */
const reported = ({ layout }: ServiceContext, database: string, binary: string, host = ".+"): Service["ready"] => ({
    kind: "command",
    command: mariadbClient(
        layout,
        `--execute=select concat(\`binary\`, ' on ', host, '.') from ${database}.services where deleted=0 and updated_at > utc_timestamp() - interval 10 second`,
    ),
    expect: new RegExp(`^${binary} on ${host}\\.$`, "m"),
});

/**
 * Hosts of the platforms at home, and of the recovery site, which must go on without them. Two each, so that machines that must not
 * share one can be scheduled.
 */
const computeHosts = ["compute-1", "compute-2", "compute-3", "compute-4"] as const;
const computeService = (host: string): string => `nova-${host}`;
/** Names of the services that keep servers. */
export const computeServiceNames: readonly string[] = computeHosts.map(computeService);

/** Servers; nova-compute with a driver that keeps them in memory. */
export function computeServices(context: ServiceContext): Service[] {
    const configuration = ["--config-file", join(context.layout.etc, "nova", "nova.conf")];
    return [
        {
            ...nova,
            name: "nova-api",
            // The program of this name that serves this API alone does not fork.
            command: pythonProgram("nova-api-os-compute", "nova.cmd.api_os_compute", ...configuration),
            ports: [ports.nova],
            ready: answers(ports.nova),
        },
        {
            ...nova,
            name: "nova-conductor",
            command: pythonProgram("nova-conductor", "nova.cmd.conductor", ...configuration),
            ready: reported(context, "nova", "nova-conductor"),
        },
        {
            ...nova,
            name: "nova-scheduler",
            command: pythonProgram("nova-scheduler", "nova.cmd.scheduler", ...configuration),
            ready: reported(context, "nova", "nova-scheduler"),
            remembers: true,
        },
        ...computeHosts.map((host): Service => ({
            ...nova,
            name: computeService(host),
            command: pythonProgram("nova-compute", "egov_sandbox.compute", ...configuration),
            // oslo.config takes options from the environment too, before those of the file.
            env: { OS_DEFAULT__HOST: host },
            ready: reported(context, "nova", "nova-compute", host),
            remembers: true,
        })),
    ];
}

const cinder = { ...nova, dependsOn: ["mariadb", ...needsIdentity] } as const;
const cinderConfiguration = ({ layout }: ServiceContext): readonly [string, string] => [
    "--config-file",
    join(layout.etc, "cinder", "cinder.conf"),
];

/** Volumes that take no more room than their data. */
export function volumeServices(context: ServiceContext): Service[] {
    const configuration = cinderConfiguration(context);
    return [
        {
            ...cinder,
            name: "cinder-api",
            command: pythonProgram("cinder-api", "cinder.cmd.api", ...configuration),
            ports: [ports.cinder],
            ready: answers(ports.cinder),
        },
        {
            ...cinder,
            name: "cinder-scheduler",
            command: pythonProgram("cinder-scheduler", "cinder.cmd.scheduler", ...configuration),
            ready: reported(context, "cinder", "cinder-scheduler"),
        },
        {
            ...cinder,
            name: "cinder-volume",
            command: pythonProgram("cinder-volume", "cinder.cmd.volume", ...configuration),
            ready: reported(context, "cinder", "cinder-volume"),
            remembers: true,
        },
    ];
}

/** Backups of volumes, in object storage. */
export const backupService = (context: ServiceContext): Service => ({
    ...cinder,
    name: "cinder-backup",
    part: "swift",
    command: pythonProgram("cinder-backup", "egov_sandbox.backup", ...cinderConfiguration(context)),
    dependsOn: [...cinder.dependsOn, "swift-proxy"],
    ready: reported(context, "cinder", "cinder-backup"),
});
