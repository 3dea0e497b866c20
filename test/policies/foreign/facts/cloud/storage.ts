import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofSystem, unseen } from "../../fact";

type Fields = Readonly<Record<string, RecordedValue>>;

const volume = (inputs: Fields): CaseResource =>
    ofSystem("openstack:blockstorage/volume:Volume", { size: 20, volumeType: "standard-encrypted", ...inputs });
const container = (inputs: Fields): CaseResource =>
    ofSystem("openstack:objectstorage/container:Container", { name: "files", ...inputs });
const share = (inputs: Fields): CaseResource =>
    ofSystem("openstack:sharedfilesystem/share:Share", { shareProto: "NFS", size: 20, ...inputs });
const access = (accessTo: string): CaseResource =>
    ofSystem("openstack:sharedfilesystem/shareAccess:ShareAccess", {
        accessType: "ip",
        accessTo,
        accessLevel: "rw",
        shareId: "6e11",
    });
const secretEntry = { metadata: { api_key: "s3cr3t-7781" } };
const plainEntry = { metadata: { purpose: "files" } };
const open = { by: "shared-data-is-not-public" };

/** Where data lies, and who reaches it there. */
export const storage = {
    volumePlain: fact("A volume is not encrypted", "卷未加密", volume({ volumeType: "standard" }), volume({}), {
        by: "stored-data-is-encrypted",
    }),
    volumeShared: fact(
        "Several machines may attach a volume",
        "卷允许多机挂载",
        volume({ multiattach: true }),
        volume({}),
        { not: "sharedDisks" },
    ),
    volumeSecret: fact(
        "A credential stands in the metadata of a volume",
        "卷的元数据中写有凭据",
        volume(secretEntry),
        volume(plainEntry),
        { by: "bypass/no-secrets-in-plain-places" },
    ),
    volumeNoBackup: unseen("A volume has no backup", "卷没有备份", "backupsByGrade"),
    volumeUnattached: unseen("A volume is attached to nothing", "卷未挂载", "runtime"),
    snapshotSecret: unseen("A credential stands in the metadata of a snapshot", "快照的元数据中写有凭据", "noResource"),
    snapshotOrphaned: unseen("A snapshot is left of a volume that is gone", "快照的来源卷已删除", "noResource"),
    objectsPublic: fact(
        "Everybody reads objects without logging in",
        "对象可匿名读取",
        container({ containerRead: ".r:*" }),
        container({}),
        open,
    ),
    objectsListed: fact(
        "Everybody lists a container",
        "容器可被任意列举",
        container({ containerRead: ".r:*,.rlistings" }),
        container({}),
        open,
    ),
    objectsForAllProjects: fact(
        "All projects read a container",
        "全部项目可读取容器",
        container({ containerRead: "*:*" }),
        container({ containerRead: "3f7a:auditor" }),
        open,
    ),
    objectsWritable: fact(
        "All projects write a container",
        "全部项目可写入容器",
        container({ containerWrite: "*:*" }),
        container({ containerWrite: "3f7a:writer" }),
        open,
    ),
    objectsCopied: fact(
        "Objects are copied to another object store",
        "对象同步到其他存储",
        container({ containerSyncTo: "https://s3.us-east-1.amazonaws.com/copy" }),
        container({}),
        { by: "secrecy/copies-stay-in-china" },
    ),
    objectsUnversioned: fact(
        "A container keeps no versions",
        "容器未保留版本",
        container({}),
        container({ versioning: true }),
        { by: "object-store-keeps-versions" },
    ),
    objectsSecret: fact(
        "A credential stands in the metadata of a container",
        "对象容器的元数据中写有凭据",
        container(secretEntry),
        container(plainEntry),
        { by: "bypass/no-secrets-in-plain-places" },
    ),
    sharePublic: fact(
        "All projects see a share",
        "全部项目可见共享",
        share({ isPublic: true }),
        share({ isPublic: false }),
        open,
    ),
    shareForEverybody: fact(
        "Every address may mount a share",
        "任意地址可挂载共享",
        access("0.0.0.0/0"),
        access("10.137.0.5"),
        { by: "share-access-names-its-client" },
    ),
} as const;
