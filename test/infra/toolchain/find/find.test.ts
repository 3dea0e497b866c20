import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findExecutable, findExecutables } from "../../../../infra/toolchain/find/executables";
import { findOnPath } from "../../../../infra/toolchain/find/on-path";
import { versions } from "../../../../infra/toolchain/versions";
import { temporaryFolders } from "../../../support/temporary";
import { writeScript } from "../fakes";

const temporary = temporaryFolders();

describe("findOnPath", () => {
    test("takes the first executable and skips what is none", () => {
        const [one, two, three, four] = [temporary(), temporary(), temporary(), temporary()];
        mkdirSync(join(one, "pulumi"));
        writeFileSync(join(two, "pulumi"), "no rights to execute");
        chmodSync(join(two, "pulumi"), 0o644);
        const third = writeScript(join(three, "pulumi"), "");
        writeScript(join(four, "pulumi"), "");
        expect(findOnPath("pulumi", { PATH: `relative::${one}:${two}:${three}:${four}` }, "/cache")).toBe(third);
    });

    test("finds nothing without PATH", () => {
        expect(findOnPath("pulumi", {}, "/cache")).toBeUndefined();
    });

    test("does not count the project's own cache, not even through a link", () => {
        const [cache, links] = [temporary(), temporary()];
        const own = writeScript(join(cache, "bin-1", "pulumi"), "");
        symlinkSync(own, join(links, "pulumi"));
        expect(findOnPath("pulumi", { PATH: `${join(cache, "bin-1")}:${links}` }, cache)).toBeUndefined();
    });
});

describe("findExecutable", () => {
    test("finds a plug-in of the right version in Pulumi's own folder, and PATH goes before it", () => {
        const home = temporary();
        const folder = (version: string): string => join(home, ".pulumi", "plugins", `resource-kubernetes-v${version}`);
        writeScript(join(folder("4.0.0"), "pulumi-resource-kubernetes"), "");
        expect(findExecutable("kubernetes", { HOME: home }, "/cache")).toBeUndefined();
        const right = writeScript(join(folder(versions.kubernetes), "pulumi-resource-kubernetes"), "");
        expect(findExecutable("kubernetes", { HOME: home }, "/cache")).toBe(right);
        const path = temporary();
        const onPath = writeScript(join(path, "pulumi-resource-kubernetes"), "");
        expect(findExecutable("kubernetes", { HOME: home, PATH: path }, "/cache")).toBe(onPath);
    });

    test("PULUMI_HOME is where Pulumi's folder is; the engine is not looked for there", () => {
        const home = temporary();
        const plugin = writeScript(
            join(home, "plugins", `resource-openstack-v${versions.openstack}`, "pulumi-resource-openstack"),
            "",
        );
        expect(findExecutables({ HOME: "/nonexistent", PULUMI_HOME: home }, "/cache")).toEqual({
            engine: null,
            openstack: plugin,
            kubernetes: null,
            "language-host": null,
            "policy-runner": null,
        });
    });
});
