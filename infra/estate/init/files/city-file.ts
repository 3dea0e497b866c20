import type { County } from "../../schema/types.generated";
import { text } from "../yaml-text";

export interface CityFileInput {
    readonly code: string;
    readonly title: { readonly zh: string; readonly en: string };
    /** Whether it is no city but a heading of the code list. */
    readonly heading: boolean;
    readonly counties: readonly {
        readonly code: string;
        readonly title: { readonly zh: string; readonly en: string };
        readonly kind: County["kind"];
    }[];
}

/** Text of a city's file: on the provincial platform until somebody says otherwise, with all its counties. */
export function cityFile({ code, title, heading, counties }: CityFileInput): string {
    return `# yaml-language-server: $schema=../../../infra/estate/schema/division.schema.json
${heading ? headingNote : cityNote}
kind: Division
code: "${code}"
title: ${text(title.zh, title.en)}
level: city
hosting: { mode: joined-province }
${countyList(counties)}
# 待填：市县部门及其业务应用系统，写法参见 province.yaml；县级部门加 division: "<县级代码>"。
# TODO: departments and systems, written as in province.yaml; a county's department says division: "<code of the county>".
departments: []
systems: []
`;
}

const headingNote = `# 国家标准区划代码中的汇总码：由省（自治区、直辖市）直接管辖的区县归入本文件，本级不设部门。
# A grouping code of GB/T 2260 for what stands directly below the province; its districts and counties are kept here.`;
const cityNote = `# 待填：自建平台改为 mode: self-built 并增加 platform；就近接入改为 mode: joined-city 并写明 host。
# TODO: for an own platform mode: self-built with a platform; for a nearby city's mode: joined-city with host.`;

function countyList(counties: CityFileInput["counties"]): string {
    if (counties.length === 0) return "# 本市不设县级行政区。The city has no counties.\ncounties: []";
    return [
        "counties:",
        ...counties.map(
            (county) =>
                `  - { code: "${county.code}", title: ${text(county.title.zh, county.title.en)}, kind: ${county.kind} }`,
        ),
    ].join("\n");
}
