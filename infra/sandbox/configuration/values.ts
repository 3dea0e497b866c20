import { databases, hostName, keystoneUrl, kubernetesUrl, ports, region } from "../names";
import type { Layout } from "../layout";
import type { Passwords } from "../bootstrap/passwords";
import { mariadbSocket } from "../services/mariadb";
import type { Lookup } from "./render";

/**
 * What templates may ask for: folders (`{{etc}}`), `{{port.nova}}`, `{{database.nova}}`, `{{password.service}}` and a few
 * addresses.
 *
 * @param user account of the service whose file it is
 */
export function templateValues(layout: Layout, packages: string, passwords: Passwords, user: string): Lookup {
    const { etc, state, run, keys, logs, data } = layout;
    const values = new Map<string, string>([
        ...Object.entries({ etc, state, run, keys, logs, data, packages, user, region }),
        ["host", hostName],
        ["keystone", keystoneUrl],
        ["kubernetes", kubernetesUrl],
        ["messaging", `rabbit://sandbox:${passwords.messaging}@127.0.0.1:${ports.rabbitmq}/`],
        ...Object.entries(ports).map(([name, port]): [string, string] => [`port.${name}`, String(port)]),
        ...Object.entries<string>({ ...passwords }).map(([name, password]): [string, string] => [
            `password.${name}`,
            password,
        ]),
        ...Object.values(databases)
            .flat()
            .map((name): [string, string] => [`database.${name}`, databaseUrl(layout, name)]),
    ]);
    return (name) => values.get(name);
}

/** SQLAlchemy address of a database. */
export const databaseUrl = (layout: Layout, name: string): string =>
    `mysql+pymysql://root@localhost/${name}?unix_socket=${mariadbSocket(layout)}&charset=utf8`;
