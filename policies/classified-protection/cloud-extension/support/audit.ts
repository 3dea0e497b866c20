import { entryAt, textAt } from "../../../kernel/read";
import type { StackResource } from "../../../kernel/rule";

const auditName = /(^|[-_./])(audit|auditlog|audits|log|logs)([-_./]|$)|审计|日志/i;

/** Whether an object container is for audit records: it says so (`egov:purpose`), or its name does. */
export function isAuditStore(container: StackResource): boolean {
    const purpose = entryAt(container, "metadata", "egov:purpose");
    return purpose === undefined ? auditName.test(textAt(container, "name") ?? container.name) : purpose === "audit";
}
