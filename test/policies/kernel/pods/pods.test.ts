import type { RecordedValue } from "../../../../infra/recorder/types";
import { containersOf, mountsToken, podOf, podTypes, securityOf } from "../../../../policies/kernel/pods/pods";
import { textAt, UnknownValueTouched } from "../../../../policies/kernel/read";
import { resource, unknownValue } from "../../support/fixtures";

type Inputs = Readonly<Record<string, RecordedValue>>;

const holder = (type: string, inputs: Inputs) => resource("tenants-370000", type, "w", inputs);
const pod = (spec: RecordedValue) => holder("kubernetes:core/v1:Pod", { spec });

function read(type: string, inputs: Inputs) {
    const found = podOf(holder(type, inputs));
    if (found === undefined) throw new Error("no pod");
    return found;
}

const template = { metadata: { labels: { app: "a" } }, spec: { containers: [{ name: "c", image: "i" }] } };

/** Type -> inputs around the template, and its path. */
const shapes: Readonly<Record<string, readonly [Inputs, string]>> = {
    Pod: [template, ""],
    PodTemplate: [{ template }, "template."],
    CronJob: [{ spec: { jobTemplate: { spec: { template } } } }, "spec.jobTemplate.spec.template."],
};

describe("the pod of a resource", () => {
    it.each(podTypes)("is found in %s, with its path in the resource", (type) => {
        const [inputs, path] = shapes[type.split(":")[2] ?? ""] ?? [{ spec: { template } }, "spec.template."];
        const found = read(type, inputs);
        expect(`${found.path}${found.path === "" ? "" : "."}`).toBe(path);
        expect(containersOf(found)).toMatchObject([{ at: `${path}spec.containers[0]`, kind: "container", name: "c" }]);
        expect(textAt(found.metadata, "labels.app")).toBe("a");
    });

    it("is none where nothing holds one", () => {
        expect(podOf(holder("kubernetes:core/v1:Service", { spec: { template } }))).toBeUndefined();
        expect(podOf(holder("kubernetes:apps/v1:Deployment", { spec: {} }))).toBeUndefined();
        expect(podOf(holder("openstack:x/y:Job", { spec: { template } }))).toBeUndefined();
    });

    it("has empty metadata where it says none", () => {
        expect(read("kubernetes:core/v1:Pod", { spec: {} }).metadata).toEqual({ inputs: {}, at: "metadata" });
    });

    it.each<[string, Inputs]>([
        ["spec", { spec: unknownValue }],
        ["spec.template", { spec: { template: unknownValue } }],
        ["spec.template.spec", { spec: { template: { spec: unknownValue } } }],
    ])("is not known where %s is not", (path, inputs) => {
        expect(() => podOf(holder("kubernetes:apps/v1:Deployment", inputs))).toThrow(new UnknownValueTouched(path));
    });
});

describe("containers of a pod", () => {
    it("are of all three lists, in the order in which they start", () => {
        const found = read("kubernetes:core/v1:Pod", {
            spec: {
                containers: [{ name: "app" }, {}, { name: "" }, { name: unknownValue }],
                ephemeralContainers: [{ name: "debug" }],
                initContainers: [{ name: "prepare" }],
            },
        });
        expect(containersOf(found).map(({ kind, name, at }) => [kind, name, at])).toEqual([
            ["init", "prepare", "spec.initContainers[0]"],
            ["container", "app", "spec.containers[0]"],
            ["container", "spec.containers[1]", "spec.containers[1]"],
            ["container", "spec.containers[2]", "spec.containers[2]"],
            ["container", "spec.containers[3]", "spec.containers[3]"],
            ["ephemeral", "debug", "spec.ephemeralContainers[0]"],
        ]);
    });

    it.each<[string, RecordedValue]>([
        ["spec.containers", { containers: unknownValue }],
        ["spec.initContainers[1]", { initContainers: [{}, unknownValue] }],
    ])("are not known where %s is not", (path, spec) => {
        const found = podOf(pod(spec));
        expect(() => (found === undefined ? [] : containersOf(found))).toThrow(new UnknownValueTouched(path));
    });
});

describe("settings of a pod", () => {
    const settings = (ofPod: RecordedValue, ofContainer: RecordedValue): unknown => {
        const found = read("kubernetes:core/v1:Pod", {
            spec: { securityContext: ofPod, containers: [{ securityContext: ofContainer }] },
        });
        const [container] = containersOf(found);
        return container === undefined ? undefined : securityOf(found, container, "runAsNonRoot");
    };

    it("are the container's own before the pod's", () => {
        expect(settings({ runAsNonRoot: true }, { runAsNonRoot: false })).toBe(false);
        expect(settings({ runAsNonRoot: true }, {})).toBe(true);
        expect(settings({}, { runAsNonRoot: true })).toBe(true);
        expect(settings(null, null)).toBeUndefined();
    });

    it.each<[boolean, Inputs]>([
        [true, {}],
        [true, { automountServiceAccountToken: true }],
        [false, { automountServiceAccountToken: false }],
    ])("mount the API's token: %s", (mounts, spec) => {
        expect(mountsToken(read("kubernetes:core/v1:Pod", { spec }))).toBe(mounts);
    });
});
