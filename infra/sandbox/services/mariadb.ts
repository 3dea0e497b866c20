import { join } from "node:path";
import type { Layout } from "../layout";
import type { CommandLine } from "./service";

export const mariadbSocket = (layout: Layout): string => join(layout.run, "mariadb.sock");

/** The command line client, asking as root over the socket. */
export const mariadbClient = (layout: Layout, ...args: string[]): CommandLine => [
    "/usr/bin/mariadb",
    "--no-defaults",
    `--socket=${mariadbSocket(layout)}`,
    "--skip-column-names",
    ...args,
];
