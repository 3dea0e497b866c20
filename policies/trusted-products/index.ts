import type { Rule } from "../kernel/rule";
import { catalogueOffersTrustedProducts } from "./catalogue-offers-trusted-products";
import { hardwareIsTrusted } from "./hardware-is-trusted";
import { imagesHoldTrustedProducts } from "./images-hold-trusted-products";
import { machinesUseCatalogueImages } from "./machines-use-catalogue-images";
import { softwareIsTrusted } from "./software-is-trusted";
import { volumesUseCatalogueBackends } from "./volumes-use-catalogue-backends";

/** Rules of this pack. */
export const trustedProductsRules: readonly Rule[] = [
    catalogueOffersTrustedProducts,
    hardwareIsTrusted,
    imagesHoldTrustedProducts,
    machinesUseCatalogueImages,
    softwareIsTrusted,
    volumesUseCatalogueBackends,
];
