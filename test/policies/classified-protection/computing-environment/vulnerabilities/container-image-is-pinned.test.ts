import type { RecordedValue } from "../../../../../infra/recorder/types";
import { containerImageIsPinned } from "../../../../../policies/classified-protection/computing-environment/vulnerabilities/container-image-is-pinned";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

import { tinyEstate } from "../../../support/tiny";
import { noPod, withContainer, withInit } from "../hardening/workloads";

const digest = `@sha256:${"a".repeat(64)}`;
const image = (text: RecordedValue) => ({ image: text });

describeRule(containerImageIsPinned, {
    good: [
        {
            name: "one of several registries",
            estate() {
                const estate = tinyEstate();
                const registries = ["registry.egov.example/other", "registry.egov.example/base/"];
                return { ...estate, catalogue: { ...estate.catalogue, registries } };
            },
            resources: withContainer(image(`registry.egov.example/base/nginx${digest}`)),
        },
        { name: "no image, which Kubernetes refuses", resources: withContainer({}) },
        {
            name: "a tag beside the digest",
            resources: withContainer(image(`registry.egov.example/base/nginx:1${digest}`)),
        },
    ],
    bad: [
        {
            name: "a tag",
            code: "notPinned",
            resources: withContainer(image("registry.egov.example/base/nginx:1.27")),
        },
        {
            name: "a digest that is cut off",
            code: "notPinned",
            resources: withContainer(image(`registry.egov.example/base/nginx${digest.slice(0, -1)}`)),
        },
        {
            name: "a digest with more after it",
            code: "notPinned",
            resources: withContainer(image(`registry.egov.example/base/nginx${digest}0`)),
        },
        {
            name: "another registry",
            code: "otherRegistry",
            resources: withContainer(image(`docker.io/nginx${digest}`)),
        },
        {
            name: "a registry whose name only begins so",
            code: "otherRegistry",
            resources: withContainer(image(`registry.egov.example/base-x/nginx${digest}`)),
        },
        {
            name: "one that prepares, in a CronJob",
            code: "otherRegistry",
            resources: withInit(image(`registry.egov.example/base/nginx${digest}`), image("busybox")),
        },
    ],
    unknown: [{ name: "the image", resources: withContainer(image(unknownValue)) }],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
