import * as openstack from "@pulumi/openstack";
import { RecoverySite, vaultRoles } from "../../../components/recovery-site";
import { ofType, one, record, sourceOf } from "../recording";

const resources = record(() => {
    const provider = new openstack.Provider("recovery", { cloud: "egov-recovery" });
    new RecoverySite(
        "rizhao-recovery",
        {
            id: "rizhao",
            title: "灾备中心",
            division: "370000",
            protectionLevel: "S3A3G3",
            namePrefix: "dr-",
            dns: { zone: "egov.example", email: "hostmaster@egov.example", ttlSeconds: 60 },
            deployersGroupId: "deployers",
            memberRoleId: "member",
        },
        { providers: { openstack: provider } },
    );
}).resources;
const vaults = one(resources, "Project", "rizhao-recovery/vaults");

test("backups have a project of their own, in which nothing runs", () => {
    expect(one(resources, "Project", "rizhao-recovery/domain").inputs).toMatchObject({
        name: "dr-recovery-rizhao",
        isDomain: true,
    });
    expect(one(resources, "QuotaSetV2", "rizhao-recovery/vaults").inputs).toMatchObject({
        instances: 0,
        cores: 0,
        ram: 0,
    });
    expect(sourceOf(one(resources, "QuotaV2", "rizhao-recovery/vaults").inputs["projectId"])).toBe(vaults.urn);
});

test("who writes backups does not read them, and neither may do more than access lists say", () => {
    const roles = ofType(resources, "Role").map(({ inputs }) => inputs["name"]);
    expect(roles).toEqual([vaultRoles("dr-").writer, vaultRoles("dr-").reader]);
    const assignments = ofType(resources, "RoleAssignment").map(({ inputs }) => [
        sourceOf(inputs["groupId"]) ?? inputs["groupId"],
        sourceOf(inputs["roleId"]) ?? inputs["roleId"],
    ]);
    const urn = (type: string, name: string): string => one(resources, type, `rizhao-recovery/${name}`).urn;
    expect(assignments).toEqual([
        ["deployers", "member"],
        [urn("GroupV3", "writers"), urn("Role", "writer")],
        [urn("GroupV3", "readers"), urn("Role", "reader")],
    ]);
});

test("the zone of the names is kept, and says in which form answers are remembered", () => {
    const zone = one(resources, "Zone", "rizhao-recovery/names");
    expect(zone.inputs).toMatchObject({ name: "egov.example.", type: "PRIMARY", ttl: 60 });
    expect(zone.protect).toBe(true);
});
