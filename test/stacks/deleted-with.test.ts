import type { RecordedResource } from "../../infra/recorder/types";
import { describeStacks } from "../../infra/stacks/describe";
import { recordDefinition } from "../../infra/synthesis/record";
import { tinyEstate } from "../policies/support/tiny";

const estate = tinyEstate();
const metadataOf = ({ inputs }: RecordedResource): Record<string, unknown> =>
    (inputs["metadata"] ?? {}) as unknown as Record<string, unknown>;

// The engine asks nobody to delete what is deleted with something else: an object elsewhere would stay for ever.
it("has only what lies in a namespace go with it", () => {
    const found = describeStacks(estate).flatMap((definition) => {
        const { resources } = recordDefinition(estate, definition);
        const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
        return resources.flatMap((resource) => {
            const going = byUrn.get(resource.deletedWith ?? "");
            if (going?.type !== "kubernetes:core/v1:Namespace") return [];
            return [[resource.urn, metadataOf(resource)["namespace"], metadataOf(going)["name"]] as const];
        });
    });
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(([, lies, goes]) => JSON.stringify(lies) !== JSON.stringify(goes))).toEqual([]);
});
