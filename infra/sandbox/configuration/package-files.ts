/** A file that comes with a package and is used as it is, or nearly so. */
export interface PackageFile {
    /** Below the unpacked packages. */
    readonly from: string;
    /** Below `etc/` of the data folder. */
    readonly to: string;
    readonly change?: (text: string) => string;
}

const paste = (service: string, file = "api-paste.ini"): PackageFile => ({
    from: `usr/share/${service}-common/${file}`,
    to: `${service}/${file}`,
});

export const packageFiles = {
    core: [
        paste("nova"),
        paste("neutron"),
        paste("cinder"),
        { from: "etc/cinder/resource_filters.json", to: "cinder/resource_filters.json" },
        paste("glance", "glance-api-paste.ini"),
        {
            ...paste("barbican", "barbican-api-paste.ini"),
            // Debian's default lets everybody in.
            change: (text) => text.replace(/^\/v1: .*$/m, "/v1: barbican-api-keystone"),
        },
    ],
    swift: [],
    designate: [paste("designate")],
    magnum: [paste("magnum")],
    kubernetes: [],
} as const satisfies Readonly<Record<string, readonly PackageFile[]>>;
