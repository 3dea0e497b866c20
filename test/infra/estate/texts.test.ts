import type { ErrorObject } from "ajv";
import english from "../../../infra/i18n/en/estate.json";
import chinese from "../../../infra/i18n/zh/estate.json";
import { valueProblem } from "../../../infra/estate/validate/value-problem";
import { divisionCases } from "./cases/divisions";
import { extranetAddressCases } from "./cases/extranet/addresses";
import { extranetLinkCases } from "./cases/extranet/links";
import { extranetNameCases } from "./cases/extranet/names";
import { fieldCases } from "./cases/fields";
import { fileCases } from "./cases/files";
import { folderCases } from "./cases/folders";
import { recoveryCases } from "./cases/recovery";
import { referenceCases } from "./cases/references";
import { resourceCases } from "./cases/resources";
import { systemCases } from "./cases/systems";
import { waiverCases } from "./cases/waivers";
import { problemsOf } from "./support/estate-files";

/** Codes that tests beside the tables bring about. */
const elsewhere = [
    ...["fileUnreadable", "folderUnreadable", "unknownProvince", "unknownProvinceNear", "invalidValue"],
    // break-glass.test.ts
    ...["approverRole", "badInstant", "breakGlassNotInForce", "breakGlassTooLong", "ownerApproves"],
    // test/infra/synthesis/waivers.test.ts
    ...["waiverOfUnknownRule", "waiverOfUnknownRuleNear", "waiverOfUnwaivableRule"],
    ...["waiverOfUnknownStack", "waiverOfUnknownStackNear"],
];

const codes = new Set([
    ...[
        ...divisionCases,
        ...extranetAddressCases,
        ...extranetLinkCases,
        ...extranetNameCases,
        ...fieldCases,
        ...fileCases,
        ...recoveryCases,
        ...referenceCases,
        ...resourceCases,
        ...systemCases,
        ...waiverCases,
    ].map((one) => one.code),
    ...folderCases.flatMap((one) => problemsOf(one.files()).map((problem) => problem.code)),
    ...elsewhere,
]);

test("every problem that is tested has a text, and every text is tested", () => {
    expect(Object.keys(english).sort()).toEqual([...codes].sort());
});

test("both languages have the same texts with the same parameters", () => {
    const parameters = (text: string): string[] =>
        [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!))].sort();
    const describe = (texts: Record<string, string>): [string, string[]][] =>
        Object.entries(texts).map(([code, text]) => [code, parameters(text)]);
    const chineseByCode = new Map(describe(chinese));
    for (const [code, names] of describe(english)) expect([code, chineseByCode.get(code)]).toEqual([code, names]);
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
});

test("Chinese texts are Chinese, English ones are not", () => {
    for (const text of Object.values(chinese)) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of Object.values(english)) expect(text.replace("…", "")).toMatch(/^[\x20-\x7e×]+$/);
});

test("a keyword that has no text of its own still gives a problem", () => {
    const error = {
        keyword: "multipleOf",
        instancePath: "",
        schemaPath: "",
        params: {},
        message: "must be multiple of 2",
    } as ErrorObject;
    const location = { file: "estate.yaml", line: 3, column: 4 };
    expect(valueProblem({ error, schema: {}, value: 3, location, source: () => "3" })).toEqual({
        code: "invalidValue",
        params: { value: "3", reason: "must be multiple of 2" },
        location,
    });
});
