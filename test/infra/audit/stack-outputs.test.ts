import { readState } from "../../../infra/audit/state";
import type { RecordedValue } from "../../../infra/recorder/types";
import { documentOf, urn } from "./fixtures";

const type = "openstack:compute/instance:Instance";
const reference = urn("pulumi:pulumi:StackReference", "platform");
const read = (inputs: Readonly<Record<string, unknown>>, name = "organization/shop/platform") => {
    const outputs = {
        name,
        outputs: {
            imageIds: { "kylin.v10": "id-1", other: "id-1" },
            networkId: "id-2",
            domain: "id-3",
            secretIds: null,
        },
    };
    const resources = [
        {
            urn: reference,
            type: "pulumi:pulumi:StackReference",
            custom: true,
            id: name,
            external: true,
            inputs: { name },
            outputs,
        },
        {
            urn: urn(type, "it"),
            type,
            custom: true,
            inputs,
            propertyDependencies: Object.fromEntries(Object.keys(inputs).map((key) => [key, [reference]])),
        },
    ];
    const found = readState(documentOf({ version: 3, deployment: { resources } })).resources.get(urn(type, "it"));
    return found?.resource.inputs;
};
const output = (path: string): RecordedValue => ({ kind: "unknown", urn: "", path });

it("says of ids which output of the other stack they are, as the recorder does", () => {
    expect(read({ imageId: "id-1", networks: [{ uuid: "id-2", port: "id-9" }] })).toEqual({
        imageId: output("platform.imageIds.kylin.v10"),
        networks: [{ uuid: output("platform.networkId"), port: "id-9" }],
    });
});

it("leaves alone what is no id, what depends on other things, and other projects", () => {
    expect(read({ name: "id-3" })).toEqual({ name: "id-3" });
    expect(read({ imageId: "id-1" }, "organization/other/platform")).toEqual({ imageId: "id-1" });
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", plaintext: '"id-1"' };
    expect(read({ key: secret })).toEqual({ key: { kind: "secret", value: output("platform.imageIds.kylin.v10") } });
});
