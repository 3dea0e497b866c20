import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { cloudsForPreview } from "../../../../infra/engine/workplace/clouds";
import {
    defaultBackend,
    engineBackend,
    engineEnvironment,
    logFolder,
    previewPassphrase,
    shownBackend,
} from "../../../../infra/engine/workplace/environment";
import { kubeconfigForPreview } from "../../../../infra/engine/workplace/kubeconfig";
import { makeEngineHome } from "../../../../infra/engine/workplace/prepare";
import { readProject, stackSettings, type ReadText } from "../../../../infra/engine/workplace/project";
import { temporaryFolders } from "../../../support/temporary";

const temporary = temporaryFolders();
const files =
    (content: Readonly<Record<string, string>>): ReadText =>
    (path) =>
        content[path];

describe("project", () => {
    const project = { root: "/p", name: "egov-cloud", stackConfigFolder: "/p/stacks" };

    it("reads name and folder of the stacks' settings", () => {
        const read = files({ "/p/Pulumi.yaml": "name: egov-cloud\nstackConfigDir: stacks\nruntime: nodejs\n" });
        expect(readProject("/p", read)).toEqual(project);
    });

    it.each([undefined, "", "- a", "runtime: nodejs"])("refuses Pulumi.yaml %j", (text) => {
        expect(() => readProject("/p", files(text === undefined ? {} : { "/p/Pulumi.yaml": text }))).toThrow(
            "/p/Pulumi.yaml",
        );
    });

    const file =
        "encryptionsalt: v1:abc\nconfig:\n  egov:estate: stacks/estates/tiny\n  egov:facts: { roleIds: { member: m1 } }\n  openstack:password: { secure: v1:xyz }\n";

    it("keeps the settings of a stack of this estate, secrets encrypted and with their salt", () => {
        const read = files({ "/p/stacks/Pulumi.platform-370000.yaml": file });
        expect(parse(stackSettings(project, "platform-370000", "/p/stacks/estates/tiny", read))).toEqual(parse(file));
    });

    it("keeps settings of one estate from another's stack of the same name", () => {
        const read = files({ "/p/stacks/Pulumi.platform-370000.yaml": file });
        const settings = stackSettings(project, "platform-370000", "/p/stacks/estates/shandong", read);
        expect(parse(settings)).toEqual({ config: { "egov:estate": "stacks/estates/shandong" } });
    });

    it("takes a file that names no estate for the reference estate's, as the program does", () => {
        const read = files({ "/p/stacks/Pulumi.s.yaml": "config: { egov:x: 1 }" });
        expect(parse(stackSettings(project, "s", "/p/stacks/estates/shandong", read)).config).toEqual({
            "egov:x": 1,
            "egov:estate": "stacks/estates/shandong",
        });
    });

    it("has settings for a stack without a file", () => {
        expect(parse(stackSettings(project, "s", "/elsewhere/estate", files({}))).config).toEqual({
            "egov:estate": "../elsewhere/estate",
        });
    });

    it("refuses a file that is not YAML", () => {
        expect(() => stackSettings(project, "s", "/e", files({ "/p/stacks/Pulumi.s.yaml": "a: [" }))).toThrow();
    });
});

describe("clouds", () => {
    const own = "clouds:\n  mine: { auth: { auth_url: https://cloud.example/v3, password: hidden } }\n";

    it("makes entries up where there is no file", () => {
        const { text, placeholders, path } = cloudsForPreview(["a", "b"], { HOME: "/h" }, ["/w"], files({}));
        expect(placeholders).toEqual(["a", "b"]);
        expect(path).toBeUndefined();
        expect(Object.keys(parse(text!).clouds)).toEqual(["a", "b"]);
        expect(text).toContain("127.0.0.1");
    });

    it("uses the user's file as it is where it has all clouds", () => {
        const read = files({ "/h/.config/openstack/clouds.yaml": own });
        expect(cloudsForPreview(["mine"], { HOME: "/h" }, ["/w"], read)).toEqual({
            path: "/h/.config/openstack/clouds.yaml",
            searched: ["/w/clouds.yaml", "/h/.config/openstack/clouds.yaml", "/etc/openstack/clouds.yaml"],
            placeholders: [],
        });
    });

    it("adds only what the user's file lacks", () => {
        const { text, placeholders } = cloudsForPreview(
            ["mine", "other"],
            {},
            ["/w"],
            files({ "/w/clouds.yaml": own }),
        );
        expect(placeholders).toEqual(["other"]);
        expect(parse(text!).clouds.mine).toEqual(parse(own).clouds.mine);
    });

    it("looks only where OS_CLIENT_CONFIG_FILE says, and first in the working folder without it", () => {
        const read = files({
            "/w/clouds.yaml": own,
            "/x.yaml": "clouds: { x: {} }",
            "/etc/openstack/clouds.yaml": "clouds: {}",
        });
        expect(cloudsForPreview(["mine"], { OS_CLIENT_CONFIG_FILE: "/x.yaml" }, ["/w"], read).placeholders).toEqual([
            "mine",
        ]);
        expect(cloudsForPreview(["mine"], {}, ["/w"], read).path).toBe("/w/clouds.yaml");
    });

    it("is not misled by names that every object has", () => {
        expect(cloudsForPreview(["constructor"], {}, ["/w"], files({ "/w/clouds.yaml": own })).placeholders).toEqual([
            "constructor",
        ]);
    });
});

describe("kubeconfig", () => {
    const own = "contexts: [{ name: mine, context: { cluster: c, user: u } }]";

    it("puts what is missing behind the user's own files", () => {
        const read = files({ "/a": own, "/b": "contexts: [{ name: second }]" });
        const result = kubeconfigForPreview(["mine", "second", "third"], { KUBECONFIG: "/a:/missing:/b" }, read);
        expect(result).toMatchObject({ paths: ["/a", "/b"], placeholders: ["third"] });
        expect(parse(result.text!).contexts.map((context: { name: string }) => context.name)).toEqual(["third"]);
    });

    it("reads ~/.kube/config where KUBECONFIG is not set", () => {
        const read = files({ "/h/.kube/config": own });
        expect(kubeconfigForPreview(["mine"], { HOME: "/h" }, read)).toEqual({
            paths: ["/h/.kube/config"],
            searched: ["/h/.kube/config"],
            placeholders: [],
        });
    });

    it("makes nothing up where no context is needed", () => {
        expect(kubeconfigForPreview([], {}, files({}))).toEqual({ paths: [], searched: [], placeholders: [] });
    });
});

describe("environment", () => {
    it("has a passphrase for previews unless the user has one", () => {
        expect(engineEnvironment({}, "/home", "file:///s", "preview").PULUMI_CONFIG_PASSPHRASE).toBe(previewPassphrase);
        expect(
            engineEnvironment({ PULUMI_CONFIG_PASSPHRASE: "" }, "/home", "b", "preview").PULUMI_CONFIG_PASSPHRASE,
        ).toBe("");
        expect(engineEnvironment({ PULUMI_CONFIG_PASSPHRASE_FILE: "/f" }, "/home", "b", "preview")).not.toHaveProperty(
            "PULUMI_CONFIG_PASSPHRASE",
        );
    });

    it("keeps variables of OpenStack's clients from the plug-in, but for the one that names clouds.yaml", () => {
        const inherited = { OS_CLOUD: "mine", OS_PASSWORD: "x", OS_CLIENT_CONFIG_FILE: "/c.yaml", PATH: "/bin" };
        const environment = engineEnvironment(inherited, "/home", "b", "deployment");
        expect(Object.keys(environment).filter((name) => name.startsWith("OS_"))).toEqual(["OS_CLIENT_CONFIG_FILE"]);
        expect(environment).toMatchObject({ OS_CLIENT_CONFIG_FILE: "/c.yaml", PATH: "/bin" });
    });

    it("lets Go collect less often, unless the user says how often", () => {
        expect(engineEnvironment({}, "/home", "b", "preview")["GOGC"]).toBe("400");
        expect(engineEnvironment({ GOGC: "50" }, "/home", "b", "deployment")["GOGC"]).toBe("50");
    });

    it("gives a deployment no passphrase of its own", () => {
        expect(engineEnvironment({}, "/home", "b", "deployment")).not.toHaveProperty("PULUMI_CONFIG_PASSPHRASE");
    });

    it("keeps the user's PULUMI_HOME, where credentials of a backend are", () => {
        expect(engineEnvironment({ PULUMI_HOME: "/mine" }, "/home", "b", "preview").PULUMI_HOME).toBe("/mine");
        expect(engineEnvironment({}, "/home", "b", "preview").PULUMI_HOME).toBe("/home");
    });

    it("lets the engine write no sums beside a state in a folder, unless the user says how it is written", () => {
        expect(engineBackend("file:///s")).toBe("file:///s?metadata=skip");
        expect(engineBackend("file:///s?no_tmp_dir=false")).toBe("file:///s?no_tmp_dir=false");
        expect(engineBackend("s3://bucket")).toBe("s3://bucket");
        expect(engineEnvironment({}, "/home", "file:///s", "deployment").PULUMI_BACKEND_URL).toBe(
            "file:///s?metadata=skip",
        );
    });

    it("keeps the engine's own logs out of its home, and out of nobody else's", async () => {
        const pulumiHome = temporary();
        mkdirSync(join(pulumiHome, "logs"));
        writeFileSync(join(pulumiHome, "logs", "old.log"), "");
        for (const _ of ["first", "again"]) await makeEngineHome({ env: {}, pulumiHome });
        expect(statSync(join(pulumiHome, "logs")).isFile()).toBe(true);
        const other = join(pulumiHome, "other");
        await makeEngineHome({ env: { PULUMI_HOME: "/mine" }, pulumiHome: other });
        expect(existsSync(other)).toBe(false);
    });

    it("puts state and logs beside the estate, with characters of paths escaped in the address", () => {
        expect(defaultBackend("/省 级", "tiny")).toBe("file:///%E7%9C%81%20%E7%BA%A7/.egov/state/tiny");
        const start = new Date("2026-11-24T03:46:12.500Z");
        expect(logFolder("/p", "tiny", start, 4711)).toBe("/p/.egov/logs/tiny/20261124-034612-4711");
    });

    it("shows a backend without what is secret in its address", () => {
        expect(shownBackend("s3://key:secret@bucket/path?token=x")).toBe("s3://bucket/path");
    });
});
