import { join } from "node:path";
import { ports } from "../../names";
import { backupService } from "../core/compute";
import { answers } from "../python";
import { quickStop, type CommandLine, type Service, type ServiceContext } from "../service";

/** Object storage with one copy of everything, its S3 API, and what lives on it. */
export function swiftServices(context: ServiceContext): Service[] {
    const { layout } = context;
    const file = (name: string): string => join(layout.etc, "swift", name);
    const command = (kind: string, configuration: string): CommandLine => [
        "/usr/bin/python3",
        "-m",
        "egov_sandbox.swift_launch",
        kind,
        file(configuration),
        "-v",
    ];
    const swift = { part: "swift", env: { SWIFT_CONF: file("swift.conf") }, stop: quickStop, remembers: true } as const;
    const storage = (kind: string, port: number): Service => ({
        ...swift,
        name: `swift-${kind}`,
        command: command(`${kind}-server`, `${kind}-server.conf`),
        ports: [port],
        dependsOn: [],
        ready: answers(port, "/healthcheck"),
    });
    return [
        storage("account", ports.swiftAccount),
        storage("container", ports.swiftContainer),
        storage("object", ports.swiftObject),
        {
            ...swift,
            name: "swift-updater",
            command: command("container-updater", "container-server.conf"),
            ports: [],
            dependsOn: ["swift-account", "swift-container"],
            ready: { kind: "log", pattern: /Begin container update/ },
        },
        {
            ...swift,
            name: "swift-proxy",
            command: command("proxy-server", "proxy-server.conf"),
            ports: [ports.swift],
            dependsOn: ["keystone", "memcached", "swift-account", "swift-container", "swift-object"],
            ready: answers(ports.swift, "/healthcheck"),
        },
        backupService(context),
    ];
}
