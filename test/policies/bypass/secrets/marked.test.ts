import { keepingOf } from "../../../../policies/bypass/secrets/marked";
import { resource, ruleContext, unknownValue } from "../../support/fixtures";

const cluster = {
    ...resource("s", "openstack:containerinfra/cluster:Cluster", "c"),
    additionalSecretOutputs: ["kubeconfig"],
};

describe("how a credential is kept", () => {
    it("follows outputs that a resource was told to keep secret", () => {
        const own = {
            ...resource("s", "pulumi:providers:kubernetes", "p", { kubeconfig: unknownValue }),
            propertyDependencies: { kubeconfig: [cluster.urn] },
        };
        expect(keepingOf(own, ["kubeconfig"], ruleContext([], "2026-11-24", [cluster]))).toBe("secret");
    });

    it("is absent where nothing stands", () => {
        const context = ruleContext([], "2026-11-24");
        const keeping = (users: Parameters<typeof resource>[3]) =>
            keepingOf(resource("s", "t", "n", users), ["users", "[]", "password"], context);
        expect(keeping({})).toBe("absent");
        expect(keeping({ users: [] })).toBe("absent");
        expect(keeping({ users: "none" })).toBe("absent");
        expect(keeping({ users: [{ password: { kind: "secret", value: "x" } }, {}] })).toBe("secret");
    });
});
