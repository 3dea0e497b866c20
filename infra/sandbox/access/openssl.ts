import { readFile, rm, writeFile } from "node:fs/promises";
import { runProcess } from "../../toolchain/process";
import { fail } from "../failure";

const tenYears = "3650";
const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C.UTF-8" };

async function openssl(args: readonly string[], secrets: Readonly<Record<string, string>> = {}): Promise<void> {
    const { code, output } = await runProcess({ file: "/usr/bin/openssl", args, env: { ...env, ...secrets } });
    if (code !== 0) fail("commandFailed", { step: "openssl", code, log: "-", end: output });
}

/**
 * Makes a certificate authority: `<path>.crt` and `<path>.key`.
 *
 * @param passphrase encrypts the key
 */
export async function makeAuthority(path: string, name: string, passphrase?: string): Promise<void> {
    const extensions = [
        "-addext",
        "basicConstraints=critical,CA:TRUE",
        "-addext",
        "keyUsage=critical,keyCertSign,cRLSign",
    ];
    const output = ["-keyout", `${path}.key`, "-out", `${path}.crt`];
    const encryption = passphrase === undefined ? ["-nodes"] : ["-passout", "env:PASSPHRASE"];
    await openssl(
        // The default configuration adds basicConstraints by itself; a second one makes the certificate invalid.
        [
            "req",
            "-x509",
            "-config",
            "/dev/null",
            "-newkey",
            "rsa:2048",
            ...encryption,
            "-days",
            tenYears,
            "-subj",
            `/CN=${name}`,
            ...extensions,
            ...output,
        ],
        passphrase === undefined ? {} : { PASSPHRASE: passphrase },
    );
}

/**
 * Makes a server's certificate: `<path>.crt` and `<path>.key`.
 *
 * @param authority path of the authority without its ending; self-signed where left out
 */
export async function makeCertificate(
    path: string,
    name: string,
    dnsNames: readonly string[],
    addresses: readonly string[],
    authority?: string,
): Promise<void> {
    const names = [...dnsNames.map((each) => `DNS:${each}`), ...addresses.map((each) => `IP:${each}`)].join(",");
    const signer = authority === undefined ? [] : ["-CA", `${authority}.crt`, "-CAkey", `${authority}.key`];
    const settings = `${path}.cnf`;
    await writeFile(
        settings,
        `[req]\ndistinguished_name=name\nx509_extensions=server\nprompt=no\n[name]\nCN=${name}\n[server]\n` +
            `subjectAltName=${names}\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n`,
    );
    try {
        await openssl([
            "req",
            "-x509",
            "-config",
            settings,
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            tenYears,
            ...signer,
            "-keyout",
            `${path}.key`,
            "-out",
            `${path}.crt`,
        ]);
    } finally {
        await rm(settings, { force: true });
    }
}

export const readPem = (path: string): Promise<string> => readFile(path, "utf8");
