import type { RecordedValue } from "../../../infra/recorder/types";
import type { Example } from "../rule";

type Fields = Readonly<Record<string, RecordedValue>>;

/** A Deployment of the estate for learning whose pods have this spec: for examples of rules over pods. */
export const podExample = (spec: Fields): Example => ({
    type: "kubernetes:apps/v1:Deployment",
    system: "sd-portal",
    inputs: { spec: { template: { spec } } },
});

/** The same with one container, which is as given besides its name. */
export const containerExample = (container: Fields = {}): Example =>
    podExample({ containers: [{ name: "web", ...container }] });
