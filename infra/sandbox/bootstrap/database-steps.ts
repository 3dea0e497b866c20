import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { databaseUrl } from "../configuration/values";
import { databases } from "../names";
import { computeServiceNames } from "../services/core/compute";
import { mariadbClient } from "../services/mariadb";
import { pythonProgram } from "../services/python";
import type { Part } from "../types";
import { runCommand, type Step, type StepContext } from "./step";

/** Makes MariaDB's own tables. */
const files: Step = {
    name: "database-files",
    part: "core",
    dependsOn: [],
    before: ["mariadb"],
    async run(context) {
        const folder = join(context.layout.state, "mariadb");
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await runCommand(context, "database-files", [
            "/usr/bin/mariadb-install-db",
            "--no-defaults",
            `--datadir=${folder}`,
            "--user=root",
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
        ]);
    },
};

/** Makes empty databases; what an earlier attempt left half done goes. */
const emptyDatabases = (part: Part): Step => ({
    name: `databases-${part}`,
    part,
    dependsOn: ["mariadb"],
    before: [],
    async run(context) {
        const statements = databases[part].map(
            (name) => `drop database if exists ${name}; create database ${name} character set utf8mb3;`,
        );
        await runCommand(
            context,
            `databases-${part}`,
            mariadbClient(context.layout, `--execute=${statements.join(" ")}`),
        );
    },
});

/** A step that brings databases to the newest schema, before the services that use them. */
function schema(
    part: Part,
    name: string,
    before: readonly string[],
    run: (context: StepContext, step: string) => Promise<void>,
): Step {
    const step = `schema-${name}`;
    return { name: step, part, dependsOn: [`databases-${part}`], before, run: (context) => run(context, step) };
}

/** For services whose one command does it all. */
function plainSchema(
    part: Part,
    name: string,
    before: readonly string[],
    command: (context: StepContext) => ReturnType<typeof pythonProgram>,
): Step {
    return schema(
        part,
        name,
        before,
        async (context, step) => void (await runCommand(context, step, command(context))),
    );
}

const configuration = ({ layout }: StepContext, ...path: string[]): string[] => [
    "--config-file",
    join(layout.etc, ...path),
];

async function novaSchema(context: StepContext, step: string): Promise<void> {
    const manage = (...args: string[]): Promise<string> =>
        runCommand(
            context,
            step,
            pythonProgram("nova-manage", "nova.cmd.manage", ...configuration(context, "nova", "nova.conf"), ...args),
        );
    await manage("api_db", "sync");
    await manage("cell_v2", "map_cell0", "--database_connection", databaseUrl(context.layout, "nova_cell0"));
    await manage("db", "sync");
    await manage("cell_v2", "create_cell", "--name", "cell1");
}

const compute = ["nova-api", "nova-conductor", "nova-scheduler", ...computeServiceNames];

export const databaseSteps: readonly Step[] = [
    files,
    emptyDatabases("core"),
    // Longest first: they run three at a time.
    schema("core", "nova", compute, novaSchema),
    plainSchema("core", "neutron", ["neutron-server"], (context) =>
        pythonProgram(
            "neutron-db-manage",
            "neutron.db.migration.cli",
            ...configuration(context, "neutron", "neutron.conf"),
            "upgrade",
            "heads",
        ),
    ),
    plainSchema("core", "keystone", ["keystone"], (context) =>
        pythonProgram(
            "keystone-manage",
            "keystone.cmd.manage",
            ...configuration(context, "keystone", "keystone.conf"),
            "db_sync",
        ),
    ),
    plainSchema("core", "placement", ["placement"], (context) =>
        pythonProgram(
            "placement-manage",
            "placement.cmd.manage",
            ...configuration(context, "placement", "placement.conf"),
            "db",
            "sync",
        ),
    ),
    plainSchema("core", "cinder", ["cinder-api", "cinder-scheduler", "cinder-volume", "cinder-backup"], (context) =>
        pythonProgram(
            "cinder-manage",
            "cinder.cmd.manage",
            ...configuration(context, "cinder", "cinder.conf"),
            "db",
            "sync",
        ),
    ),
    plainSchema("core", "glance", ["glance"], (context) =>
        pythonProgram(
            "glance-manage",
            "glance.cmd.manage",
            ...configuration(context, "glance", "glance-api.conf"),
            "db_sync",
        ),
    ),
    plainSchema("core", "octavia", ["octavia", "octavia-worker"], (context) =>
        pythonProgram(
            "octavia-db-manage",
            "octavia.db.migration.cli",
            ...configuration(context, "octavia", "octavia.conf"),
            "upgrade",
            "head",
        ),
    ),
    plainSchema("core", "barbican", ["barbican"], () =>
        pythonProgram("barbican-manage", "barbican.cmd.barbican_manage", "db", "upgrade"),
    ),
    emptyDatabases("designate"),
    plainSchema(
        "designate",
        "designate",
        ["designate-central", "designate-api", "designate-worker", "designate-mdns"],
        (context) =>
            pythonProgram(
                "designate-manage",
                "designate.cmd.manage",
                ...configuration(context, "designate", "designate.conf"),
                "database",
                "sync",
            ),
    ),
    emptyDatabases("magnum"),
    plainSchema("magnum", "magnum", ["magnum-api", "magnum-conductor"], () =>
        pythonProgram("magnum-db-manage", "magnum.cmd.db_manage", "upgrade"),
    ),
];
