import { join } from "node:path";
import { ports } from "../names";
import { pythonProgram } from "../services/python";
import { keystoneAsAdmin } from "./keystone-client";
import { makeFolders, runCommand, type Step } from "./step";

/** Swift's rings: which server keeps what. Here one server keeps one copy. */
const swiftRings: Step = {
    name: "swift-rings",
    part: "swift",
    dependsOn: [],
    before: ["swift-account", "swift-container", "swift-object", "swift-updater", "swift-proxy"],
    async run(context) {
        const folder = join(context.layout.state, "swift");
        await makeFolders(folder, "rings", "devices/d1");
        const servers = [
            ["account", ports.swiftAccount],
            ["container", ports.swiftContainer],
            ["object", ports.swiftObject],
        ] as const;
        await Promise.all(
            servers.map(async ([name, port]) => {
                const builder = join(folder, "rings", `${name}.builder`);
                const ring = (...args: string[]): Promise<string> =>
                    runCommand(
                        context,
                        "swift-rings",
                        pythonProgram("swift-ring-builder", "swift.cli.ringbuilder", builder, ...args),
                    );
                await ring("create", "4", "1", "0");
                await ring(
                    "add",
                    "--region",
                    "1",
                    "--zone",
                    "1",
                    "--ip",
                    "127.0.0.1",
                    "--port",
                    String(port),
                    "--device",
                    "d1",
                    "--weight",
                    "1",
                );
                await ring("rebalance");
            }),
        );
    },
};

const bindFolder: Step = {
    name: "bind-folder",
    part: "designate",
    dependsOn: [],
    before: ["named"],
    run: ({ layout }) => makeFolders(layout.state, "bind"),
};

/** Tells Designate which servers serve its zones. */
const designatePool: Step = {
    name: "designate-pool",
    part: "designate",
    dependsOn: ["designate-central", "named"],
    before: [],
    async run(context) {
        const etc = (name: string): string => join(context.layout.etc, "designate", name);
        await runCommand(
            context,
            "designate-pool",
            pythonProgram(
                "designate-manage",
                "designate.cmd.manage",
                "--config-file",
                etc("designate.conf"),
                "pool",
                "update",
                "--file",
                etc("pools.yaml"),
            ),
        );
    },
};

/** Magnum keeps the accounts of its clusters in a domain of their own. */
const magnumDomain: Step = {
    name: "magnum-domain",
    part: "magnum",
    dependsOn: ["accounts-magnum"],
    before: ["magnum-api", "magnum-conductor"],
    async run({ passwords }) {
        const keystone = await keystoneAsAdmin(passwords.admin);
        const domain = await keystone.ensure("domains", "domain", { name: "magnum" });
        const user = await keystone.ensure(
            "users",
            "user",
            { name: "magnum_domain_admin", domain_id: domain },
            { password: passwords.service },
        );
        const role = await keystone.ensure("roles", "role", { name: "admin" });
        await keystone.put(`/domains/${domain}/users/${user}/roles/${role}`);
    },
};

export const moreSteps: readonly Step[] = [swiftRings, bindFolder, designatePool, magnumDomain];
