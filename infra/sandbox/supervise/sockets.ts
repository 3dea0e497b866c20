import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A socket that takes what others send: TCP in state LISTEN, or UDP without a peer. */
export interface OpenSocket {
    readonly protocol: "tcp" | "udp";
    readonly address: string;
    readonly port: number;
    readonly inode: string;
}

const listening = { tcp: "0A", udp: "07" } as const;
const tables = [
    ["tcp", "tcp"],
    ["tcp6", "tcp"],
    ["udp", "udp"],
    ["udp6", "udp"],
] as const;

/** Parses /proc/net/tcp, tcp6, udp or udp6. */
export function parseSockets(protocol: OpenSocket["protocol"], text: string): OpenSocket[] {
    return text
        .split("\n")
        .slice(1)
        .flatMap((line) => {
            const fields = line.trim().split(/\s+/);
            const [address, port] = (fields[1] ?? "").split(":");
            if (fields[3] !== listening[protocol] || address === undefined || port === undefined) return [];
            return [
                { protocol, address: decodeAddress(address), port: Number.parseInt(port, 16), inode: fields[9] ?? "" },
            ];
        });
}

/** The kernel prints addresses as 32-bit numbers of its own byte order: little endian on every machine we run on. */
function decodeAddress(hex: string): string {
    const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) =>
        (word.match(/../g) ?? []).reverse().map((byte) => Number.parseInt(byte, 16)),
    );
    if (bytes.length === 4) return bytes.join(".");
    const groups = Array.from({ length: 8 }, (_, index) =>
        (((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0)).toString(16),
    );
    const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
    return mapped ? `::ffff:${bytes.slice(12).join(".")}` : groups.join(":");
}

export const isLoopback = (address: string): boolean =>
    /^(?:::ffff:)?127\./.test(address) || address === "0:0:0:0:0:0:0:1";

/** Sockets of the network namespace in which a process lives. */
export function socketsSeenBy(pid: number | "self"): OpenSocket[] {
    return tables.flatMap(([table, protocol]) => {
        try {
            return parseSockets(protocol, readFileSync(`/proc/${pid}/net/${table}`, "utf8"));
        } catch {
            return [];
        }
    });
}

/** Inodes of the sockets that a process holds. */
export function socketInodesOf(pid: number): Set<string> {
    const inodes = new Set<string>();
    try {
        for (const name of readdirSync(`/proc/${pid}/fd`)) {
            const inode = /^socket:\[(\d+)\]$/.exec(link(`/proc/${pid}/fd/${name}`))?.[1];
            if (inode !== undefined) inodes.add(inode);
        }
    } catch {
        // Ended meanwhile.
    }
    return inodes;
}

function link(path: string): string {
    try {
        return readlinkSync(path);
    } catch {
        return "";
    }
}

/** Open sockets of these processes. */
export function openSocketsOf(pids: readonly number[]): OpenSocket[] {
    const first = pids[0];
    if (first === undefined) return [];
    const inodes = new Set(pids.flatMap((pid) => [...socketInodesOf(pid)]));
    return socketsSeenBy(first).filter(({ inode }) => inodes.has(inode));
}
