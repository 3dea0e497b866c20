import type { LeftStack } from "../../engine/state/left";
import type { Translate } from "../../i18n/translator";

/** What a person does about stacks that the estate no longer has; undefined where there are none. */
export function leftText(left: readonly LeftStack[] | undefined, translate: Translate): string | undefined {
    if (left === undefined || left.length === 0) return undefined;
    const stacks = left.map(({ stack, resources }) => translate("engine:leftStack", { stack, resources }));
    const names = left.map(({ stack }) => stack).join(" ");
    return translate("engine:left", { stacks: stacks.join(translate("engine:leftSeparator")), names });
}
