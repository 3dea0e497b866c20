import { isSuitable, requireMachine } from "../../../../infra/sandbox/install/requirements";

const debian12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n';
const good = { platform: "linux", osRelease: debian12, userId: 0 };
const ubuntu = 'PRETTY_NAME="Ubuntu 12.04"\nVERSION_ID="12"\nID=ubuntu\n';

it("takes Debian 12 as root", () => {
    expect(() => requireMachine(good)).not.toThrow();
    expect(isSuitable(good)).toBe(true);
});

it.each([
    [{ ...good, platform: "darwin" }, "needsLinux", { platform: "darwin" }],
    [{ ...good, osRelease: ubuntu }, "needsDebian", { found: "Ubuntu 12.04" }],
    [
        { ...good, osRelease: debian12.replaceAll("12", "13") },
        "needsDebian",
        { found: "Debian GNU/Linux 13 (bookworm)" },
    ],
    [{ ...good, osRelease: "" }, "needsDebian", { found: "?" }],
    [{ ...good, userId: 1000 }, "needsRoot", {}],
])("refuses %j with %s", (machine, code, params) => {
    expect(() => requireMachine(machine)).toThrow(expect.objectContaining({ problem: { code, params } }));
    expect(isSuitable(machine)).toBe(false);
});
