import { dataStaysInChina } from "../../../../../policies/classified-protection/cloud-extension/location/data-stays-in-china";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const bucket = "openstack:objectstorage/container:Container";
const volume = "kubernetes:core/v1:PersistentVolume";
const location = "kubernetes:velero.io/v1:BackupStorageLocation";
const sync = (containerSyncTo: string) => [{ type: bucket, inputs: { containerSyncTo } }];

describeRule(dataStaysInChina, {
    good: [
        { name: "a realm's cluster named by region", resources: sync("//realm/RegionOne/AUTH_1/copy") },
        { name: "a realm's cluster named by cloud", resources: sync("//realm/egov-jinan/AUTH_1/copy") },
        { name: "a realm's cluster named by division", resources: sync("//realm/370100/AUTH_1/copy") },
        {
            name: "a network volume in the data centre",
            resources: [{ type: volume, inputs: { spec: { nfs: { server: "10.37.0.5", path: "/x" } } } }],
        },
    ],
    bad: [
        {
            name: "a network volume",
            code: "abroad",
            resources: [{ type: volume, inputs: { spec: { nfs: { server: "nfs.example.uk", path: "/x" } } } }],
        },
        {
            name: "a network volume of a driver",
            code: "abroad",
            resources: [
                { type: volume, inputs: { spec: { csi: { volumeAttributes: { server: "nfs.example.uk" } } } } },
            ],
        },
        ...["s3Url", "publicUrl"].map((key) => ({
            name: `a backup location's ${key}`,
            code: "abroad",
            resources: [
                { type: location, inputs: { spec: { config: { [key]: "https://s3.us-west-2.wasabisys.com" } } } },
            ],
        })),
    ],
    unknown: [
        {
            name: "the target",
            code: "valueUnknown",
            resources: [{ type: bucket, inputs: { containerSyncTo: unknownValue } }],
        },
        {
            name: "a realm's cluster of somebody",
            code: "placeNotKnown",
            resources: sync("//realm/elsewhere/AUTH_1/copy"),
        },
        { name: "a public address", code: "placeNotKnown", resources: sync("https://203.119.1.1/v1/AUTH_1/copy") },
    ],
    notApplicable: [
        { name: "nothing is copied", resources: [{ type: bucket, inputs: { name: "files" } }] },
        { name: "another disk", resources: [{ type: volume, inputs: { spec: { local: { path: "/x" } } } }] },
    ],
});
