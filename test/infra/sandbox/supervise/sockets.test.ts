import { createServer } from "node:net";
import { createSocket } from "node:dgram";
import { isLoopback, openSocketsOf, parseSockets } from "../../../../infra/sandbox/supervise/sockets";

const header = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
const line = (local: string, state: string, inode: number): string =>
    `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0 100 0 0 10 0\n`;

it("reads listening sockets of TCP only", () => {
    const text =
        header + line("0100007F:1388", "0A", 11) + line("0100007F:1389", "01", 12) + line("00000000:0016", "0A", 13);
    expect(parseSockets("tcp", text)).toEqual([
        { protocol: "tcp", address: "127.0.0.1", port: 5000, inode: "11" },
        { protocol: "tcp", address: "0.0.0.0", port: 22, inode: "13" },
    ]);
});

it.each([
    ["00000000000000000000000001000000", "0:0:0:0:0:0:0:1", true],
    ["00000000000000000000000000000000", "0:0:0:0:0:0:0:0", false],
    ["0000000000000000FFFF00000100007F", "::ffff:127.0.0.1", true],
    ["0000000000000000FFFF00000200000A", "::ffff:10.0.0.2", false],
    ["000080FE00000000FF00000001000000", "fe80:0:0:0:0:ff:0:1", false],
])("reads the IPv6 address %s", (hex, address, loopback) => {
    const [socket] = parseSockets("tcp", header + line(`${hex}:0050`, "0A", 1));
    expect(socket?.address).toBe(address);
    expect(isLoopback(address)).toBe(loopback);
});

it.each([
    ["127.0.0.1", true],
    ["127.8.0.1", true],
    ["0.0.0.0", false],
    ["10.127.0.1", false],
    ["192.168.1.127", false],
])("knows whether %s is loopback", (address, expected) => expect(isLoopback(address)).toBe(expected));

it("sees what a process really has open", async () => {
    const everywhere = createServer().listen(0, "0.0.0.0");
    const datagrams = createSocket("udp4");
    await new Promise((resolve) => everywhere.once("listening", resolve));
    await new Promise<void>((resolve) => datagrams.bind(0, "127.0.0.1", resolve));
    const { port } = everywhere.address() as { port: number };
    const open = openSocketsOf([process.pid]);
    everywhere.close();
    const udp = datagrams.address().port;
    datagrams.close();
    expect(open).toContainEqual(expect.objectContaining({ protocol: "tcp", address: "0.0.0.0", port }));
    expect(open).toContainEqual(expect.objectContaining({ protocol: "udp", address: "127.0.0.1", port: udp }));
});
