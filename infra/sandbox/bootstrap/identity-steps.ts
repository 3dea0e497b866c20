import { computeServiceNames } from "../services/core/compute";
import { join } from "node:path";
import { deployer, deployerProject, keystoneUrl, region } from "../names";
import { pythonProgram } from "../services/python";
import type { Part } from "../types";
import { catalogue, roles } from "./catalogue";
import { keystoneAsAdmin, type KeystoneClient } from "./keystone-client";
import { runCommand, type Step } from "./step";

const inDefault = { domain_id: "default" };

/** First account, first project, built-in roles and Keystone's own entry in the catalogue. */
const firstAccount: Step = {
    name: "first-account",
    part: "core",
    dependsOn: ["schema-keystone", "token-keys"],
    before: ["keystone"],
    async run(context) {
        const configuration = join(context.layout.etc, "keystone", "keystone.conf");
        await runCommand(
            context,
            "first-account",
            pythonProgram("keystone-manage", "keystone.cmd.manage", "--config-file", configuration, "bootstrap"),
            {
                OS_BOOTSTRAP_PASSWORD: context.passwords.admin,
                OS_BOOTSTRAP_REGION_ID: region,
                OS_BOOTSTRAP_PUBLIC_URL: keystoneUrl,
                OS_BOOTSTRAP_INTERNAL_URL: keystoneUrl,
                OS_BOOTSTRAP_ADMIN_URL: keystoneUrl,
            },
        );
    },
};

/** Services that log in when they start, so that their accounts have to be there before. */
const loginAtStart: Readonly<Record<Part, readonly string[]>> = {
    core: [
        "glance",
        "neutron-server",
        "barbican",
        "octavia",
        "octavia-worker",
        "nova-api",
        "nova-conductor",
        "nova-scheduler",
        ...computeServiceNames,
        "cinder-api",
        "cinder-scheduler",
        "cinder-volume",
    ],
    swift: ["swift-proxy", "cinder-backup"],
    designate: ["designate-central", "designate-api"],
    magnum: ["magnum-api", "magnum-conductor"],
    kubernetes: [],
};

/** Roles, accounts of the services and their entries in the catalogue. */
const accounts = (part: Part): Step => ({
    name: `accounts-${part}`,
    part,
    dependsOn: part === "core" ? ["keystone"] : ["keystone", "accounts-core"],
    before: loginAtStart[part],
    async run({ passwords }) {
        const keystone = await keystoneAsAdmin(passwords.admin);
        for (const name of roles[part]) await keystone.ensure("roles", "role", { name });
        const project = await keystone.ensure("projects", "project", { name: "service", ...inDefault });
        await Promise.all(
            catalogue[part].map(async ({ user, services }) => {
                const account = await keystone.ensure(
                    "users",
                    "user",
                    { name: user, ...inDefault },
                    { password: passwords.service, default_project_id: project },
                );
                await grant(keystone, `/projects/${project}`, account, ["admin", "service"]);
                for (const [type, name, url] of services) await addToCatalogue(keystone, type, name, url);
            }),
        );
    },
});

async function addToCatalogue(keystone: KeystoneClient, type: string, name: string, url: string): Promise<void> {
    const service = await keystone.ensure("services", "service", { type, name });
    for (const kind of ["public", "internal", "admin"])
        await keystone.ensure(
            "endpoints",
            "endpoint",
            { service_id: service, interface: kind },
            { url, region_id: region },
        );
}

async function grant(keystone: KeystoneClient, on: string, user: string, names: readonly string[]): Promise<void> {
    for (const name of names) {
        const role = await keystone.ensure("roles", "role", { name });
        await keystone.put(`${on}/users/${user}/roles/${role}`);
    }
}

/** The account of `access/clouds.yaml`. */
const deployerAccount: Step = {
    name: "deployer-account",
    part: "core",
    dependsOn: ["accounts-core"],
    before: [],
    async run({ passwords }) {
        const keystone = await keystoneAsAdmin(passwords.admin);
        const project = await keystone.ensure("projects", "project", { name: deployerProject, ...inDefault });
        const user = await keystone.ensure(
            "users",
            "user",
            { name: deployer, ...inDefault },
            { password: passwords.deployer, default_project_id: project },
        );
        await grant(keystone, `/projects/${project}`, user, ["admin"]);
        await grant(keystone, "/domains/default", user, ["admin"]);
        await grant(keystone, "/system", user, ["admin"]);
    },
};

export const identitySteps: readonly Step[] = [
    firstAccount,
    ...(["core", "swift", "designate", "magnum"] as const).map(accounts),
    deployerAccount,
];

/** All services that wait for their accounts. */
export const loginServices: readonly string[] = Object.values(loginAtStart).flat();
