import { machineImageIsMaintained } from "../../../../../policies/classified-protection/computing-environment/vulnerabilities/machine-image-is-maintained";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

import { tinyEstate } from "../../../support/tiny";

const type = "openstack:images/image:Image";
const ending = (date: RecordedValue) => [{ type, inputs: { properties: { "egov:end-of-life": date } } }];

describeRule(machineImageIsMaintained, {
    good: [
        { name: "its last day", resources: ending("2026-11-24") },
        { name: "an image of the catalogue", resources: [{ type, inputs: { name: "sd-kylin-server-v10" } }] },
    ],
    bad: [
        { name: "since yesterday", code: "ended", resources: ending("2026-11-23") },
        {
            name: "an image of the catalogue, later",
            code: "ended",
            asOf: "2031-01-01",
            resources: [{ type, inputs: { name: "sd-kylin-server-v10" } }],
        },
        {
            name: "what the image says over the catalogue",
            code: "ended",
            resources: [
                { type, inputs: { name: "sd-kylin-server-v10", properties: { "egov:end-of-life": "2020-01-01" } } },
            ],
        },
    ],
    unknown: [
        { name: "the date", code: "valueUnknown", resources: ending(unknownValue) },
        { name: "no date", code: "endUnknown", resources: [{ type, inputs: { name: "other" } }] },
        {
            name: "another platform's prefix",
            code: "endUnknown",
            resources: [{ type, inputs: { name: "jn-kylin-server-v10" } }],
        },
        { name: "what is no date", code: "endUnknown", resources: ending("later") },
        {
            name: "a catalogue without a date",
            code: "endUnknown",
            estate() {
                const estate = tinyEstate();
                const images = estate.catalogue.images.map(({ endOfLife: _, ...image }) => image);
                return { ...estate, catalogue: { ...estate.catalogue, images } };
            },
            resources: [{ type, inputs: { name: "sd-kylin-server-v10" } }],
        },
    ],
    notApplicable: [{ name: "another resource", resources: [{ type: "openstack:compute/flavor:Flavor" }] }],
});
