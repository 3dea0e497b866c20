import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { withSandboxLock } from "../../../../infra/sandbox/supervise/lock";
import { requireFreePorts } from "../../../../infra/sandbox/supervise/ports";
import { shellService, temporaryLayout } from "../support";

const layout = temporaryLayout();

it("lets one command at a time change a sandbox", async () => {
    await withSandboxLock(layout, async () => {
        await expect(withSandboxLock(layout, () => Promise.resolve())).rejects.toMatchObject({
            problem: { code: "busy", params: { folder: layout.data } },
        });
    });
    await expect(withSandboxLock(layout, () => Promise.resolve(1))).resolves.toBe(1);
});

it("says who has a port", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const refuse = (): void => requireFreePorts([shellService("keystone", "", { ports: [port] })]);
    try {
        expect(refuse).toThrow(
            expect.objectContaining({
                problem: {
                    code: "portTaken",
                    params: expect.objectContaining({ port, service: "keystone", pid: process.pid }),
                },
            }),
        );
    } finally {
        server.close();
    }
    await new Promise((resolve) => server.once("close", resolve));
    expect(refuse).not.toThrow();
});

it("says which other sandbox has a port", async () => {
    const script = "const s=require('net').createServer().listen(0,'127.0.0.1',()=>console.log(s.address().port))";
    const other = spawn(process.execPath, ["-e", script], { env: { EGOV_SANDBOX: "/other/sandbox" } });
    const port = await new Promise<number>((resolve) => other.stdout.once("data", (text) => resolve(Number(text))));
    try {
        expect(() => requireFreePorts([shellService("keystone", "", { ports: [port] })])).toThrow(
            expect.objectContaining({
                problem: {
                    code: "portTakenBySandbox",
                    params: expect.objectContaining({ folder: "/other/sandbox", pid: other.pid }),
                },
            }),
        );
    } finally {
        other.kill();
    }
});
