import { defaultNamespace, loadKubeconfig } from "../../../../../infra/toolchain/kubernetes-provider/config/connection";
import { diffConfiguration } from "../../../../../infra/toolchain/kubernetes-provider/config/diff-config";
import { idOf, readId } from "../../../../../infra/toolchain/kubernetes-provider/ids";
import { secret, unknownString, type Properties } from "../../../../../infra/toolchain/kubernetes-provider/properties";
import { readSettings } from "../../../../../infra/toolchain/kubernetes-provider/config/settings";

const kubeconfig = JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: ["one", "two"].map((name) => ({ name, cluster: { server: `https://${name}.example:6443` } })),
    users: [{ name: "admin", user: { token: "t" } }],
    contexts: [
        { name: "one", context: { cluster: "one", user: "admin" } },
        { name: "two", context: { cluster: "two", user: "admin", namespace: "dept" } },
    ],
    "current-context": "one",
});
const noFile = (): string => {
    throw new Error("ENOENT");
};
const settingsOf = (properties: Properties, env = {}) => readSettings(properties, env, noFile).settings;
const server = (properties: Properties): string | undefined =>
    loadKubeconfig(settingsOf(properties))?.getCurrentCluster()?.server;

describe("the kubeconfig", () => {
    test("is text, a secret, or the path of a file", () => {
        expect(server({ kubeconfig })).toBe("https://one.example:6443");
        expect(server({ kubeconfig: secret(kubeconfig) })).toBe("https://one.example:6443");
        const fromFile = readSettings({ kubeconfig: "/etc/kube/config" }, {}, (path) =>
            path === "/etc/kube/config" ? kubeconfig : noFile(),
        );
        expect(fromFile.problems).toEqual([]);
        expect(loadKubeconfig(fromFile.settings)?.getCurrentCluster()?.name).toBe("one");
    });

    test("that can't be read is a problem of that property", () => {
        expect(readSettings({ kubeconfig: "/etc/kube/config" }, {}, noFile).problems).toEqual([
            { property: "kubeconfig", reason: expect.stringContaining("ENOENT") },
        ]);
        expect(() => loadKubeconfig(settingsOf({ kubeconfig: "a: [b\nc" }))).toThrow("kubeconfig can't be read");
    });

    test("that is not known yet is no problem: a preview needs no cluster", () => {
        const { settings, problems } = readSettings({ kubeconfig: unknownString }, {}, noFile);
        expect(problems).toEqual([]);
        expect(loadKubeconfig(settings)).toBeUndefined();
        expect(defaultNamespace(settings, undefined)).toBe("default");
    });

    test("context and cluster choose within it, and one that it has not is named with those that it has", () => {
        expect(server({ kubeconfig, context: "two" })).toBe("https://two.example:6443");
        expect(server({ kubeconfig, cluster: "two" })).toBe("https://two.example:6443");
        expect(() => server({ kubeconfig, context: "three" })).toThrow('no context "three"; it has "one", "two"');
        expect(() => server({ kubeconfig, cluster: "three" })).toThrow('no cluster "three"; it has "one", "two"');
    });

    test("objects without namespace go where provider or context say", () => {
        const namespace = (properties: Properties): string =>
            defaultNamespace(settingsOf(properties), loadKubeconfig(settingsOf(properties)));
        expect(namespace({ kubeconfig })).toBe("default");
        expect(namespace({ kubeconfig, context: "two" })).toBe("dept");
        expect(namespace({ kubeconfig, context: "two", namespace: "own" })).toBe("own");
    });
});

test("whether data may change comes from the provider, else from the environment", () => {
    expect(settingsOf({}).mutability).toEqual({ configMaps: false, secrets: false });
    expect(settingsOf({ enableSecretMutable: "true", enableConfigMapMutable: true }).mutability).toEqual({
        configMaps: true,
        secrets: true,
    });
    expect(settingsOf({}, { PULUMI_K8S_ENABLE_SECRET_MUTABLE: "true" }).mutability.secrets).toBe(true);
    expect(
        settingsOf({ enableSecretMutable: false }, { PULUMI_K8S_ENABLE_SECRET_MUTABLE: "true" }).mutability.secrets,
    ).toBe(false);
});

test("another context makes new objects, other credentials do not", () => {
    expect(diffConfiguration({ kubeconfig: "a", context: "one" }, { kubeconfig: "b", context: "one" })).toEqual({
        changed: ["kubeconfig"],
        replaces: [],
    });
    expect(diffConfiguration({ context: "one" }, { context: "two" })).toEqual({
        changed: ["context"],
        replaces: ["context"],
    });
    expect(diffConfiguration({ kubeconfig: secret("a") }, { kubeconfig: "a" })).toEqual({ changed: [], replaces: [] });
    expect(diffConfiguration({ context: "one" }, { context: unknownString })).toEqual({
        changed: ["context"],
        replaces: [],
    });
});

test("a program that says itself which cluster it is gets new objects when it says another one, and only then", () => {
    const one = { context: "one", clusterIdentifier: "jinan" };
    expect(diffConfiguration(one, { context: "two", clusterIdentifier: "jinan" }).replaces).toEqual([]);
    expect(diffConfiguration(one, { context: "one", clusterIdentifier: "qingdao" }).replaces).toEqual([
        "clusterIdentifier",
    ]);
});

test("how the plug-in treats what it finds comes from the provider, else from the environment", () => {
    const conduct = (properties: Properties, env = {}) => readSettings(properties, env, noFile).settings.conduct;
    expect(conduct({})).toEqual({ patchForce: false, upsertExisting: false, deleteUnreachable: false });
    expect(conduct({ enablePatchForce: "true" })).toMatchObject({ patchForce: true });
    expect(conduct({ enablePatchForce: false }, { PULUMI_K8S_ENABLE_PATCH_FORCE: "true" })).toMatchObject({
        patchForce: false,
    });
    expect(conduct({}, { PULUMI_K8S_DELETE_UNREACHABLE: "true" })).toMatchObject({ deleteUnreachable: true });
});

test("identities are those of the official plug-in", () => {
    expect(idOf({ metadata: { name: "a", namespace: "n" } })).toBe("n/a");
    expect(idOf({ metadata: { name: "a" } })).toBe("a");
    expect(readId("n/a")).toEqual({ namespace: "n", name: "a" });
    expect(readId("system:a")).toEqual({ namespace: undefined, name: "system:a" });
});
