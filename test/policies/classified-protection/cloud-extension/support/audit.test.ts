import { isAuditStore } from "../../../../../policies/classified-protection/cloud-extension/support/audit";
import { resource } from "../../../support/fixtures";

const named = (name: string) => isAuditStore(resource("s", "t", "it", { name }));

test.each(["audit", "sd-audit", "audit-logs", "app.log", "LOGS_2026", "平台审计", "日志归档", "audits/1"])(
    "%s is one",
    (name) => {
        expect(named(name)).toBe(true);
    },
);

test.each(["files", "catalog", "login", "blog", "auditorium", "logistics"])("%s is none", (name) => {
    expect(named(name)).toBe(false);
});

test("what it says goes before its name, and the name that Pulumi has for it stands in for one", () => {
    const metadata = (purpose: string) => ({ "egov:purpose": purpose });
    expect(isAuditStore(resource("s", "t", "files", { metadata: metadata("audit") }))).toBe(true);
    expect(isAuditStore(resource("s", "t", "audit", { metadata: metadata("files") }))).toBe(false);
    expect(isAuditStore(resource("s", "t", "audit"))).toBe(true);
});
