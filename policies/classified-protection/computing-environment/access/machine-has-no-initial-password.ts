import { violation } from "../../../kernel/judgement";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeAll } from "../reading/judge-each";

const machineType = "openstack:compute/instance:Instance";

/** What gives an account a password at the first start, or lets accounts log in by one: cloud-init and scripts. */
const passwordSettings = [
    /^password\s*:/m,
    /^[ \t]+(?:-[ \t]+)?(?:passwd|plain_text_passwd|hashed_passwd)\s*:/m,
    /^ssh_pwauth\s*:\s*["']?(?:true|yes|on|1)\b/im,
    /^[ \t]*(?:-[ \t]+)?lock[-_]passwd\s*:\s*["']?(?:false|no|off|0)\b/im,
    /\bchpasswd\b/,
    /\bpasswd\s+--stdin\b/,
    /^[ \t]*PasswordAuthentication\s+yes\b/im,
    /\bnet\s+user\s+[^\s/]\S*\s+[^\s/]/i,
];

/** Machines start without a password of anybody's. */
export const machineHasNoInitialPassword: ResourceRule = {
    id: "classified-protection/machine-has-no-initial-password",
    title: { zh: "云主机不得设置初始口令", en: "Machines start without a password" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 b)"],
    why: {
        zh: "初始口令保存在云平台元数据中，往往多台相同且长期不改。",
        en: "Initial passwords stand in the cloud's metadata, are the same on many machines and stay.",
    },
    reads: {
        zh: "云主机的 adminPass，以及 userData 中设置口令或允许口令登录的语句（含 Base64 编码）。",
        en: "adminPass of machines, and what in userData sets a password or allows login by one, in Base64 too.",
    },
    remedy: {
        zh: "删除口令设置，使用密钥对登录并经堡垒机管理。",
        en: "Take the password out; log in by key pair, through the bastion.",
    },
    messages: {
        adminPassword: {
            zh: "{{resource}} 设置了管理员初始口令。",
            en: "{{resource}} has an initial administrator's password.",
        },
        userData: {
            zh: "{{resource}} 的 userData 设置口令或允许口令登录。",
            en: "userData of {{resource}} sets a password or allows login by one.",
        },
    },
    types: [machineType],
    examples: {
        good: [{ type: machineType, system: "sd-budget", inputs: { keyPair: "operators" } }],
        bad: [{ type: machineType, system: "sd-budget", inputs: { adminPass: "Initial-2026" } }],
    },
    check(machine) {
        return judgeAll(
            () => (isSet(machine, "adminPass") ? violation("adminPassword") : undefined),
            () => (setsPassword(textAt(machine, "userData") ?? "") ? violation("userData") : undefined),
        );
    },
};

function setsPassword(userData: string): boolean {
    const text = decoded(userData);
    return passwordSettings.some((setting) => setting.test(text));
}

/** Nova's own form is Base64; the provider takes both. */
function decoded(userData: string): string {
    const compact = userData.replace(/\s+/g, "");
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return userData;
    const text = Buffer.from(compact, "base64").toString("utf8");
    return /^(?:#|Content-Type|MIME-Version|<)/i.test(text) ? text : userData;
}
