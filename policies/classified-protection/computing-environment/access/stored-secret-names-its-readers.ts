import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, objectAt, valueAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const secretType = "openstack:keymanager/secretV1:SecretV1";
const containerType = "openstack:keymanager/containerV1:ContainerV1";

/** An access list of a stored secret lists users; whoever has one opens the secret to no whole project beside it. */
export const storedSecretNamesItsReaders: ResourceRule = {
    id: "classified-protection/stored-secret-names-its-readers",
    title: { zh: "机密的访问列表须细化到用户", en: "Access lists of stored secrets name users" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 f)"],
    why: {
        zh: "访问列表若仍对整个项目开放，列出用户只会扩大范围。",
        en: "A list that leaves the project's access on only adds readers to all that were there.",
    },
    reads: {
        zh: "密钥管理中机密和容器的 acl.read（projectAccess、users）；未设访问列表的按项目角色控制，另留证据。",
        en: "acl.read (projectAccess, users) of secrets and containers of the key manager; without a list the roles of the project decide, which evidence has to show.",
    },
    remedy: {
        zh: "设 projectAccess: false，并在 users 中列出用户。",
        en: "Set projectAccess: false and list the users.",
    },
    messages: {
        wholeProject: {
            zh: "{{resource}} 的访问列表仍对整个项目开放。",
            en: "The access list of {{resource}} leaves it open to the whole project.",
        },
        nobody: { zh: "{{resource}} 的访问列表没有用户。", en: "The access list of {{resource}} has no user." },
    },
    types: [secretType, containerType],
    examples: {
        good: [
            {
                type: secretType,
                system: "sd-budget",
                inputs: { acl: { read: { projectAccess: false, users: ["u1"] } } },
            },
        ],
        bad: [
            {
                type: secretType,
                system: "sd-budget",
                inputs: { acl: { read: { projectAccess: true, users: ["u1"] } } },
            },
        ],
    },
    check(secret) {
        const read = objectAt(secret, "acl.read");
        if (read === undefined) return notApplicable;
        if (booleanAt(read, "projectAccess") !== false) return violation("wholeProject");
        // Ids of users that are made in the same program are users all the same.
        const users = valueAt(read, "users");
        return Array.isArray(users) && users.length > 0 ? pass : violation("nobody");
    },
};
