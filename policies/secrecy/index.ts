import type { Rule } from "../kernel/rule";
import { catalogueSourcesStayInChina } from "./catalogue-sources-stay-in-china";
import { copiesStayInChina } from "./copies-stay-in-china";
import { endpointsStayInChina } from "./endpoints-stay-in-china";
import { estateDeclaresNoStateSecrets } from "./estate-declares-no-state-secrets";
import { imagesComeFromChina } from "./images-come-from-china";
import { regionsStayInChina } from "./regions-stay-in-china";
import { resourcesHoldNoStateSecrets } from "./resources-hold-no-state-secrets";

/** Rules of this pack. None of them is ever waived. */
export const secrecyRules: readonly Rule[] = [
    catalogueSourcesStayInChina,
    copiesStayInChina,
    endpointsStayInChina,
    estateDeclaresNoStateSecrets,
    imagesComeFromChina,
    regionsStayInChina,
    resourcesHoldNoStateSecrets,
];
