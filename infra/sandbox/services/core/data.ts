import { join } from "node:path";
import { ports } from "../../names";
import { mariadbClient, mariadbSocket } from "../mariadb";
import { patientStop, quickStop, type Service, type ServiceContext } from "../service";

/**
 * MariaDB on a socket only. It does not wait for the disk: a crash of the machine may cost the data, a killed process
 * does not.
 */
function mariadb({ layout }: ServiceContext): Service {
    return {
        name: "mariadb",
        part: "core",
        command: [
            "/usr/sbin/mariadbd",
            "--no-defaults",
            "--user=root",
            `--datadir=${join(layout.state, "mariadb")}`,
            `--socket=${mariadbSocket(layout)}`,
            `--pid-file=${join(layout.run, "mariadb.mariadb-pid")}`,
            "--skip-networking",
            "--skip-grant-tables",
            "--skip-log-bin",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-flush-method=nosync",
            "--sync-frm=0",
            "--innodb-buffer-pool-size=256M",
            "--innodb-log-file-size=64M",
            "--max-connections=400",
            "--character-set-server=utf8mb3",
            "--performance-schema=0",
            // Fewer deadlocks of services that write side by side, which some of them answer with a 400.
            "--transaction-isolation=READ-COMMITTED",
        ],
        env: {},
        ports: [],
        dependsOn: [],
        ready: { kind: "command", command: mariadbClient(layout, "--execute=select 1"), expect: /1/ },
        stop: patientStop,
        remembers: true,
    };
}

/** RabbitMQ's port mapper, started before it: RabbitMQ itself would leave one behind, on every interface. */
function epmd(): Service {
    return {
        name: "epmd",
        part: "core",
        command: ["/usr/bin/epmd", "-address", "127.0.0.1", "-port", String(ports.epmd)],
        env: {},
        ports: [ports.epmd],
        dependsOn: [],
        ready: { kind: "port", port: ports.epmd },
        stop: { ...patientStop, graceMs: 3000 },
        remembers: false,
    };
}

function rabbitmq({ layout }: ServiceContext): Service {
    return {
        name: "rabbitmq",
        part: "core",
        command: ["/usr/lib/rabbitmq/bin/rabbitmq-server"],
        env: {
            ERL_EPMD_ADDRESS: "127.0.0.1",
            ERL_EPMD_PORT: String(ports.epmd),
            RABBITMQ_NODENAME: "sandbox@localhost",
            RABBITMQ_DIST_PORT: String(ports.erlang),
            RABBITMQ_MNESIA_BASE: join(layout.run, "rabbitmq"),
            RABBITMQ_LOG_BASE: layout.logs,
            RABBITMQ_PID_FILE: join(layout.run, "rabbitmq.erlang-pid"),
            RABBITMQ_CONFIG_FILE: join(layout.etc, "rabbitmq", "rabbitmq.conf"),
            RABBITMQ_ENABLED_PLUGINS_FILE: join(layout.etc, "rabbitmq", "enabled_plugins"),
            RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none",
        },
        ports: [ports.rabbitmq, ports.erlang],
        dependsOn: ["epmd"],
        // Queues go with their clients; accounts come from the configuration.
        scratch: [join(layout.run, "rabbitmq")],
        ready: { kind: "port", port: ports.rabbitmq },
        stop: { ...patientStop, graceMs: 8000 },
        remembers: false,
    };
}

function memcached(): Service {
    return {
        name: "memcached",
        part: "core",
        command: [
            "/usr/bin/memcached",
            "-u",
            "root",
            "-l",
            "127.0.0.1",
            "-p",
            String(ports.memcached),
            "-U",
            "0",
            "-m",
            "64",
        ],
        env: {},
        ports: [ports.memcached],
        dependsOn: [],
        ready: { kind: "port", port: ports.memcached },
        stop: { ...quickStop, last: true },
        remembers: true,
    };
}

/** What stores and carries for all others. */
export const dataServices = (context: ServiceContext): Service[] => [
    mariadb(context),
    epmd(),
    rabbitmq(context),
    memcached(),
];
