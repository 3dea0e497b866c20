import type { KubeConfig } from "@kubernetes/client-node";
import type { EstateModel, PlatformModel } from "../estate/model";
import type { Result } from "../estate/problem";
import type { CloudAccess, CloudIdentity } from "../stacks/access";
import type { StackDefinition } from "../stacks/definition";
import { builtInRoles } from "../stacks/facts/facts";
import { readCertificates, type ReadText } from "./certificates";
import { readCloudEntry } from "./cloud-entry";
import { clusterProblem } from "./cluster";
import type { Caller } from "./http";
import { login, roleIds } from "./keystone";
import { missingImages } from "./mirror";
import { needsOf, type Needs } from "./needs";
import { ConnectFailure, refuse, type ConnectProblem } from "./problem";
import { missingServices } from "./services";

/** The world around, passed in. */
export interface ConnectOptions {
    readonly env: Readonly<Record<string, string | undefined>>;
    /** The clouds.yaml that counts: its path for messages and its `clouds`. */
    readonly clouds: { readonly path: string; readonly entries: Readonly<Record<string, unknown>> };
    /** The user's kubeconfig, merged, and the files it came from. */
    readonly kubeconfig: { readonly paths: readonly string[]; readonly config: KubeConfig };
    readonly readText: ReadText;
    /** Whether something is made: only then certificates and images are needed. */
    readonly creates: boolean;
    callerFor(entry: { readonly cacert?: string; readonly verify: boolean }): Caller;
}

/** Variable of the folder with `<system>.crt` and `<system>.key`. */
export const certificatesVariable = "EGOV_CERTIFICATES";
/** Variable of the address of an image mirror, `file:///…/` or `https://…/`. */
export const imageMirrorVariable = "EGOV_IMAGE_MIRROR";

/**
 * Asks every cloud and cluster that the stacks work on whether they can be deployed to, and finds out what the programs
 * need to know of them. Changes nothing. All problems at once.
 */
export async function connect(
    estate: EstateModel,
    stacks: readonly StackDefinition[],
    options: ConnectOptions,
): Promise<Result<CloudAccess, readonly ConnectProblem[]>> {
    const needs = needsOf(estate, stacks);
    const mirror = options.env[imageMirrorVariable] || undefined;
    const certificates = readCertificates(
        options.creates ? needs.certificates : [],
        options.env[certificatesVariable] || undefined,
        options.readText,
    );
    const [clouds, clusters] = await Promise.all([askClouds(needs, options), askClusters(needs, options)]);
    const problems = [
        ...clouds.problems,
        ...clusters,
        ...certificates.problems,
        ...(options.creates ? missingImages(needs.images, mirror) : []),
    ];
    if (problems.length > 0) return { ok: false, error: problems };
    return {
        ok: true,
        value: {
            clouds: clouds.identities,
            certificates: certificates.found,
            ...(mirror === undefined ? {} : { imageMirror: mirror }),
        },
    };
}

interface Clouds {
    readonly identities: Readonly<Record<string, CloudIdentity>>;
    readonly problems: readonly ConnectProblem[];
}

async function askClouds({ platforms }: Needs, options: ConnectOptions): Promise<Clouds> {
    const asked = await Promise.all(
        platforms.map(async (platform) => {
            try {
                return { platform, ...(await identify(platform, options)) };
            } catch (error) {
                if (error instanceof ConnectFailure) return { platform, problems: [error.problem] };
                throw error;
            }
        }),
    );
    return {
        identities: Object.fromEntries(
            asked.flatMap((each) => ("identity" in each ? [[each.platform.cloud, each.identity]] : [])),
        ),
        problems: asked.flatMap(({ problems }) => problems),
    };
}

async function identify(
    platform: PlatformModel,
    { clouds, callerFor }: ConnectOptions,
): Promise<{ identity: CloudIdentity; problems: ConnectProblem[] }> {
    const { cloud } = platform;
    if (!Object.hasOwn(clouds.entries, cloud))
        refuse("cloudMissing", {
            cloud,
            file: clouds.path,
            known: Object.keys(clouds.entries).sort().join(", ") || "–",
        });
    const entry = readCloudEntry(cloud, clouds.entries[cloud], clouds.path);
    const call = callerFor(entry);
    const session = await login(cloud, entry, call);
    const roles = await roleIds(cloud, entry, session, call);
    const missing = builtInRoles.filter((role) => roles[role] === undefined);
    const { authUrl, userName, userDomainName, password } = entry;
    return {
        identity: {
            roleIds: Object.fromEntries(builtInRoles.map((role) => [role, roles[role] ?? ""])),
            deployerUserId: session.userId,
            account: { authUrl, userName, userDomainName, password },
        },
        problems: [
            ...missing.map((role) => ({ code: "roleMissing", params: { cloud, role } })),
            ...missingServices(platform, session),
        ],
    };
}

async function askClusters({ kubeContexts }: Needs, { kubeconfig }: ConnectOptions): Promise<ConnectProblem[]> {
    const files = kubeconfig.paths.join(", ") || "KUBECONFIG";
    const problems: ConnectProblem[] = [];
    // One after another: the configuration has one current context.
    for (const context of kubeContexts) {
        const problem = await clusterProblem(context, kubeconfig.config, files);
        if (problem !== undefined) problems.push(problem);
    }
    return problems;
}
