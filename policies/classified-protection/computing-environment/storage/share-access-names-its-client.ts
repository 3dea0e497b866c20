import { pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const accessType = "openstack:sharedfilesystem/shareAccess:ShareAccess";

/** A shared file system is open to one user or one machine for each rule, never to a network. */
export const shareAccessNamesItsClient: ResourceRule = {
    id: "classified-protection/share-access-names-its-client",
    title: { zh: "共享文件系统的授权须细化到用户或主机", en: "Access to shares names a user or a machine" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 f)"],
    why: {
        zh: "按网段授权时，网段内任一主机都可读写文件。",
        en: "Where a network has access, every machine in it reads and writes the files.",
    },
    reads: { zh: "共享访问的 accessType 和 accessTo。", en: "accessType and accessTo of share access." },
    remedy: { zh: "逐台主机（/32、/128）或逐个用户授权。", en: "Give access to single machines (/32, /128) or users." },
    messages: {
        network: {
            zh: "{{resource}} 授权给整个网段 {{client}}。",
            en: "{{resource}} gives access to the whole network {{client}}.",
        },
        everybody: {
            zh: "{{resource}} 授权给所有人（{{client}}）。",
            en: "{{resource}} gives access to everybody ({{client}}).",
        },
    },
    types: [accessType],
    examples: {
        good: [{ type: accessType, system: "sd-budget", inputs: { accessType: "ip", accessTo: "10.137.0.5" } }],
        bad: [{ type: accessType, system: "sd-budget", inputs: { accessType: "ip", accessTo: "10.137.0.0/26" } }],
    },
    check(access) {
        const client = textAt(access, "accessTo") ?? "";
        if (client === "*" || /\/0$/.test(client)) return violation("everybody", { client });
        if (textAt(access, "accessType") !== "ip") return pass;
        const whole = client.includes(":") ? "128" : "32";
        const [, prefix = whole] = client.split("/");
        return prefix === whole ? pass : violation("network", { client });
    },
};
