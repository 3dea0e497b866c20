import { generateKeyPairSync, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeAuthority, makeCertificate } from "../access/openssl";
import { deployer } from "../names";
import { makeFolders, type Step } from "./step";

/** Fernet keys: the newest number signs, 0 is the next one. Keystone would make the same with two commands of seconds each. */
async function writeFernetKeys(folder: string): Promise<void> {
    for (const name of ["0", "1"]) {
        const key = randomBytes(32).toString("base64").replaceAll("+", "-").replaceAll("/", "_");
        await writeFile(join(folder, name), key, { mode: 0o600 });
    }
}

const tokenKeys: Step = {
    name: "token-keys",
    part: "core",
    dependsOn: [],
    before: ["keystone"],
    async run({ layout }) {
        await makeFolders(layout.keys, "fernet", "credential");
        await writeFernetKeys(join(layout.keys, "fernet"));
        await writeFernetKeys(join(layout.keys, "credential"));
    },
};

const imageFolders: Step = {
    name: "image-folders",
    part: "core",
    dependsOn: [],
    before: ["glance"],
    run: ({ layout }) => makeFolders(join(layout.state, "glance"), "images", "staging", "tasks"),
};

const loadBalancerKeys: Step = {
    name: "load-balancer-keys",
    part: "core",
    dependsOn: [],
    before: ["octavia", "octavia-worker"],
    run: ({ layout, passwords }) =>
        makeAuthority(join(layout.keys, "octavia-ca"), "sandbox-octavia", passwords.octaviaCa),
};

const kubernetesStore: Step = {
    name: "kubernetes-store",
    part: "kubernetes",
    dependsOn: [],
    before: ["etcd"],
    run: ({ layout }) => makeFolders(layout.state, "etcd"),
};

const kubernetesKeys: Step = {
    name: "kubernetes-keys",
    part: "kubernetes",
    dependsOn: [],
    before: ["kube-apiserver"],
    async run({ layout }) {
        const authority = join(layout.keys, "kubernetes-ca");
        await makeAuthority(authority, "sandbox-kubernetes");
        const names = ["localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc"];
        await makeCertificate(
            join(layout.keys, "kubernetes"),
            "kube-apiserver",
            names,
            ["127.0.0.1", "10.96.0.1"],
            authority,
        );
        const { privateKey } = generateKeyPairSync("rsa", {
            modulusLength: 2048,
            publicKeyEncoding: { type: "spki", format: "pem" },
            privateKeyEncoding: { type: "pkcs1", format: "pem" },
        });
        await writeFile(join(layout.keys, "service-account.key"), privateKey, { mode: 0o600 });
        const token = (): string => randomBytes(24).toString("hex");
        const controllers = token();
        const line = (user: string, value: string): string => `${value},${user},${user},"system:masters"\n`;
        const lines = line(deployer, token()) + line("sandbox-controllers", controllers);
        await writeFile(join(layout.keys, "kubernetes-tokens.csv"), lines, { mode: 0o600 });
        await writeFile(join(layout.keys, "kubernetes-controllers.token"), controllers, { mode: 0o600 });
    },
};

export const keySteps: readonly Step[] = [tokenKeys, imageFolders, loadBalancerKeys, kubernetesStore, kubernetesKeys];
