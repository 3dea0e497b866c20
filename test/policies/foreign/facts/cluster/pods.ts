import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofSystem, type ForeignFact } from "../../fact";
import type { Reason } from "../../reasons";

type Fields = Readonly<Record<string, RecordedValue>>;

export const deploymentType = "kubernetes:apps/v1:Deployment";
const digest = "4f06b3f2c1f4a6f0d6c6e5a2a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0";
/** An image as the catalogue has them. */
export const pinnedImage = `registry.egov.example/base/portal@sha256:${digest}`;

/** A Deployment with this pod. */
export const pod = (spec: Fields, more: Fields = {}): CaseResource =>
    ofSystem(deploymentType, { spec: { replicas: 2, template: { spec } }, ...more });

/** A Deployment with one container. */
export const container = (fields: Fields, spec: Fields = {}): CaseResource =>
    pod({ ...spec, containers: [{ name: "web", image: pinnedImage, ...fields }] });

/** The same with this security context. */
export const secured = (securityContext: Fields): CaseResource => container({ securityContext });

type Stated = { readonly by: string } | { readonly not: Reason };

/** A fact over the security context of a container. */
export const security = (en: string, zh: string, bad: Fields, good: Fields, stated: Stated): ForeignFact =>
    fact(en, zh, secured(bad), secured(good), stated);

/** A fact over a pod as a whole. */
export const podWide = (en: string, zh: string, bad: Fields, good: Fields, stated: Stated): ForeignFact => {
    const withOne = (spec: Fields): CaseResource => container({}, spec);
    return fact(en, zh, withOne(bad), withOne(good), stated);
};

/** A volume of the node's at this path, against one of the pod's own. */
export const hostPath = (en: string, zh: string, path: string): ForeignFact =>
    podWide(
        en,
        zh,
        { volumes: [{ name: "node", hostPath: { path } }] },
        { volumes: [{ name: "scratch", emptyDir: {} }] },
        { by: "pod-mounts-no-host-files" },
    );
