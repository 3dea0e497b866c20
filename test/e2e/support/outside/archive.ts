import { sign } from "aws4";
import type { OutsideCloud } from "./api";
import type { ClusterObject, OutsideCluster } from "./cluster";

/** What a CloudNativePG cluster is told of where its data comes from. */
export interface DatabaseArchive {
    /** Follows the side that archives; one that does not is written to. */
    readonly follows: boolean;
    readonly namespace: string;
    readonly bucket: string;
    /** Name of the secret with the account, and its keys. */
    readonly secret: string;
    readonly keys: readonly [string, string];
}

interface ClusterSpec {
    readonly replica: { readonly enabled: boolean; readonly source: string };
    readonly bootstrap: { readonly recovery: { readonly source: string } };
    readonly externalClusters: readonly {
        readonly name: string;
        readonly plugin: { readonly parameters: { readonly barmanObjectName: string } };
    }[];
}
interface SecretKey {
    readonly name: string;
    readonly key: string;
}
interface StoreSpec {
    readonly configuration: {
        readonly destinationPath: string;
        readonly s3Credentials: { readonly accessKeyId: SecretKey; readonly secretAccessKey: SecretKey };
    };
}

/** Follows a database of a system to its archive, object by object, as its operator would. */
export async function archiveOf(cluster: OutsideCluster, system: string): Promise<DatabaseArchive> {
    const selector = `egov-cloud.io/system=${system}`;
    const [database] = await cluster.objects("postgresql.cnpg.io/v1", "Cluster", selector);
    const { replica, bootstrap, externalClusters } = specOf<ClusterSpec>(database);
    expect(bootstrap.recovery.source).toBe(replica.source);
    const origin = externalClusters.find(({ name }) => name === replica.source);
    const stores = await cluster.objects("barmancloud.cnpg.io/v1", "ObjectStore", selector);
    const store = stores.find(
        ({ metadata }) =>
            metadata?.name === origin?.plugin.parameters.barmanObjectName &&
            metadata?.namespace === database?.metadata?.namespace,
    );
    const { destinationPath, s3Credentials } = specOf<StoreSpec>(store).configuration;
    expect(s3Credentials.accessKeyId.name).toBe(s3Credentials.secretAccessKey.name);
    return {
        follows: replica.enabled,
        namespace: database?.metadata?.namespace ?? "",
        bucket: /^s3:\/\/([^/]+)\/$/.exec(destinationPath)?.[1] ?? destinationPath,
        secret: s3Credentials.accessKeyId.name,
        keys: [s3Credentials.accessKeyId.key, s3Credentials.secretAccessKey.key],
    };
}

/** An account for the S3 API, of whoever is logged in, in that project: access key and secret key. */
export async function objectAccount(cloud: OutsideCloud): Promise<readonly [string, string]> {
    const path = `/users/${cloud.userId}/credentials/OS-EC2`;
    const answer = (await cloud.call("identity", path, "POST", { tenant_id: cloud.projectId })) as {
        credential: { access: string; secret: string };
    };
    return [answer.credential.access, answer.credential.secret];
}

/** Text of an object, asked for through the S3 API with what stands in the secret of the archive. */
export async function readArchived(
    cloud: OutsideCloud,
    cluster: OutsideCluster,
    archive: DatabaseArchive,
    key: string,
): Promise<string> {
    const { data = {} } = await cluster.core.readNamespacedSecret({
        name: archive.secret,
        namespace: archive.namespace,
    });
    const [accessKeyId = "", secretAccessKey = ""] = archive.keys.map((each) =>
        Buffer.from(data[each] ?? "", "base64").toString(),
    );
    const { host, origin } = new URL(cloud.endpointOf("object-store"));
    const path = `/${archive.bucket}/${key}`;
    const { headers = {} } = sign(
        { service: "s3", region: "RegionOne", host, path, method: "GET" },
        { accessKeyId, secretAccessKey },
    );
    const answer = await fetch(origin + path, { headers: headers as Record<string, string> });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`GET ${path}: HTTP ${answer.status} ${text}`);
    return text;
}

function specOf<Spec>(object: ClusterObject | undefined): Spec {
    if (object === undefined) throw new Error("the cluster has no such object");
    return object.spec as Spec;
}
