import * as registry from "../../../policies";
import { createTranslator } from "../../i18n/translator";
import { policyPages } from "./policy-pages";

/** All pages of docs/policies, in both languages: file name -> text. */
export function allPolicyPages(): Map<string, string> {
    return new Map(
        (["en", "zh"] as const).flatMap((language) => [
            ...policyPages(registry, { language, translate: createTranslator(language) }),
        ]),
    );
}
