import type { AddressUsage, SpaceUsage } from "../../estate/addresses/usage";
import type { EstateModel } from "../../estate/model";
import type { Translate } from "../../i18n/translator";

interface Style {
    readonly translate: Translate;
    readonly language: "zh" | "en";
    readonly colors: { bold(text: string): string; yellow(text: string): string };
}

/** A block a line: whose it is, how much of it is given away, what the next newcomer takes. */
export function addressesText({ spaces, numbers }: AddressUsage, estate: EstateModel, style: Style): string {
    const { translate, colors } = style;
    const lines: string[] = [];
    let zone: SpaceUsage["zone"] | undefined;
    for (const space of spaces) {
        if (space.zone !== zone) lines.push(colors.bold(translate(`report:addresses.zone.${space.zone}`)));
        zone = space.zone;
        const text = `  ${spaceText(space, estate, style)}`;
        lines.push(space.low ? `${text}  ${colors.yellow(translate("report:addresses.low"))}` : text);
    }
    for (const { kind, used, limit, low } of numbers) {
        const text = translate(`report:addresses.${kind}`, { used, limit });
        lines.push(low ? `${text}  ${colors.yellow(translate("report:addresses.low"))}` : text);
    }
    return lines.join("\n");
}

function spaceText(space: SpaceUsage, { divisions }: EstateModel, { translate, language }: Style): string {
    const { division, block, used, size, prefix, left, next } = space;
    const owner =
        division === undefined
            ? translate("report:addresses.plan")
            : (divisions.get(division)?.title[language] ?? division);
    const share = `${Math.round((used / size) * 100)} %`;
    const params = { owner, block, share, prefix, left, next: next ?? "-" };
    return translate(next === undefined ? "report:addresses.full" : "report:addresses.space", params);
}
