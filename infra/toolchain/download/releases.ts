import { versions } from "../versions";

export const officialBase = "https://get.pulumi.com";

/** An official release and how to know that it is the right one. */
export interface Release {
    readonly tool: "engine" | "openstack" | "kubernetes";
    readonly version: string;
    readonly asset: string;
    readonly url: string;
    /** Lists `<sha256>  <file>` of the release's files. */
    readonly checksumsUrl: string;
    /** Executables of the archive that are wanted, the tool itself first; the others where they are in it. */
    readonly executables: readonly string[];
    /** Leading folders to take off the names in the archive. */
    readonly strip: number;
}

/**
 * SHA-256 of assets that a person has compared with the official release. It is empty: the machine on which this was
 * written reaches no release server, and a checksum that nobody has seen must not be made up. Until an entry is here, the
 * checksum is taken from the release's own checksum file: that finds a damaged or cut transfer, but does not protect
 * against a release server (or mirror) that gives out a wrong file together with a fitting checksum. TLS does that.
 */
export const pinnedSha256: Readonly<Record<string, string>> = {};

export interface Platform {
    readonly os: "linux" | "darwin";
    readonly arch: "x64" | "arm64";
}

/** The platform in the words of the releases, or undefined where there is none for it. */
export function platformOf(os: string, arch: string): Platform | undefined {
    if ((os !== "linux" && os !== "darwin") || (arch !== "x64" && arch !== "arm64")) return undefined;
    return { os, arch };
}

export function engineRelease(base: string, { os, arch }: Platform): Release {
    const asset = `pulumi-v${versions.engine}-${os}-${arch}.tar.gz`;
    return {
        tool: "engine",
        version: versions.engine,
        asset,
        url: `${base}/releases/sdk/${asset}`,
        checksumsUrl: `${base}/releases/sdk/pulumi-${versions.engine}-checksums.txt`,
        executables: ["pulumi", "pulumi-language-nodejs"],
        strip: 1,
    };
}

export function pluginRelease(base: string, tool: "openstack" | "kubernetes", { os, arch }: Platform): Release {
    const version = versions[tool];
    const asset = `pulumi-resource-${tool}-v${version}-${os}-${arch === "x64" ? "amd64" : arch}.tar.gz`;
    const checksums = `pulumi-${tool}_${version}_checksums.txt`;
    return {
        tool,
        version,
        asset,
        url: `${base}/releases/plugins/${asset}`,
        // get.pulumi.com has the plug-ins without checksums; those are beside the release on GitHub. A mirror keeps both together.
        checksumsUrl:
            base === officialBase
                ? `https://github.com/pulumi/pulumi-${tool}/releases/download/v${version}/${checksums}`
                : `${base}/releases/plugins/${checksums}`,
        executables: [`pulumi-resource-${tool}`],
        strip: 0,
    };
}
