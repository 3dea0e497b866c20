import { completeEstate } from "../support/complete-estate";
import { readEstateFiles, type EstateFiles } from "../support/estate-files";

/** A whole folder with one mistake. */
export interface BadFolder {
    readonly name: string;
    files(): EstateFiles;
    /** Problems expected, each as file:line:column and code. */
    readonly expected: readonly string[];
    readonly en: readonly string[];
    readonly zh: readonly string[];
}

const jinan = "city-370100-jinan.yaml";

function tiny(changes: EstateFiles): EstateFiles {
    return { ...readEstateFiles("tiny"), ...changes };
}

function without(name: string): EstateFiles {
    const { [name]: _, ...rest } = readEstateFiles("tiny");
    return rest;
}

function complete(file: string, from: string, to: string): EstateFiles {
    const files = completeEstate();
    if (!files[file]!.includes(from)) throw new Error(`${file} does not hold ${from}`);
    return { ...files, [file]: files[file]!.replace(from, to) };
}

function lacking(file: string): EstateFiles {
    const { [file]: _, ...rest } = completeEstate();
    return rest;
}

/** Levels of aliases, each ten times the one below; all spaces of the rest make it as long as asked for. */
function bomb(length: number): string {
    const levels = Array.from(
        { length: 12 },
        (_, level) =>
            `a${level}: &a${level} [${Array(10)
                .fill(level === 0 ? "lol" : `*a${level - 1}`)
                .join(", ")}]`,
    );
    return `${levels.join("\n")}\n`.padEnd(length, "# x\n");
}

const city = 'kind: Division\ncode: "371000"\ntitle: { zh: 威海市, en: Weihai }\nlevel: city\n';
const gbk = Uint8Array.of(...new TextEncoder().encode("kind: Estate\nname: "), 0xd6, 0xd0);

/** Mistakes in whole files and folders. */
export const folderCases: readonly BadFolder[] = [
    {
        name: "an empty folder",
        files: () => ({}),
        expected: [".:1:1 folderEmpty"],
        en: ["estate.yaml"],
        zh: ["estate.yaml"],
    },
    {
        name: "a folder with other files only",
        files: () => ({ "README.md": "x", ".draft.yaml": "x" }),
        expected: [".:1:1 folderEmpty"],
        en: ["estate.yaml"],
        zh: ["没有数据文件"],
    },
    {
        name: "no estate.yaml",
        files: () => without("estate.yaml"),
        expected: ["estate.yaml:1:1 missingFile"],
        en: ["estate.yaml"],
        zh: ["缺少文件"],
    },
    {
        name: "no catalogue",
        files: () => without("catalogue.yaml"),
        expected: ["catalogue.yaml:1:1 missingFile"],
        en: ["catalogue.yaml"],
        zh: ["缺少文件"],
    },
    {
        name: "no providers",
        files: () => without("providers.yaml"),
        expected: ["providers.yaml:1:1 missingFile"],
        en: ["providers.yaml"],
        zh: ["缺少文件"],
    },
    {
        name: "no province",
        files: () => without("province.yaml"),
        expected: ["province.yaml:1:1 missingFile"],
        en: ["province.yaml"],
        zh: ["缺少文件"],
    },
    {
        name: "an empty file",
        files: () => tiny({ [jinan]: "" }),
        expected: [`${jinan}:1:1 emptyFile`],
        en: ["empty"],
        zh: ["文件为空"],
    },
    {
        name: "a file of comments",
        files: () => tiny({ [jinan]: "# nothing\n\n" }),
        expected: [`${jinan}:1:1 emptyFile`],
        en: ["empty"],
        zh: ["文件为空"],
    },
    {
        name: "a file that is a list",
        files: () => tiny({ [jinan]: "# list\n- a\n" }),
        expected: [`${jinan}:2:1 rootNotMapping`],
        en: ["mapping"],
        zh: ["字段映射"],
    },
    {
        name: "a file that is a text",
        files: () => tiny({ [jinan]: "\n  济南市\n" }),
        expected: [`${jinan}:2:3 rootNotMapping`],
        en: ["济南市"],
        zh: ["济南市"],
    },
    {
        name: "a file of nothing but bytes",
        files: () => tiny({ [jinan]: Uint8Array.of(0, 255, 254, 1, 2) }),
        expected: [`${jinan}:1:2 notUtf8`],
        en: ["UTF-8"],
        zh: ["UTF-8"],
    },
    {
        name: "a file in GBK",
        files: () => tiny({ "estate.yaml": gbk }),
        expected: ["estate.yaml:2:7 notUtf8"],
        en: ["UTF-8"],
        zh: ["UTF-8"],
    },
    {
        name: "a replacement character before the bad byte",
        files: () => tiny({ [jinan]: Uint8Array.of(0xef, 0xbf, 0xbd, 0x0a, 0xff) }),
        expected: [`${jinan}:2:1 notUtf8`],
        en: ["UTF-8"],
        zh: ["UTF-8"],
    },
    {
        name: "a null character",
        files: () => tiny({ [jinan]: "kind: Division\ncode: \0" }),
        expected: [`${jinan}:2:7 badSyntax`],
        en: ["null"],
        zh: ["YAML"],
    },
    {
        name: "a file of 10 MB of nested aliases",
        files: () => tiny({ [jinan]: bomb(10 * 1024 * 1024) }),
        expected: [`${jinan}:1:1 fileTooLarge`],
        en: ["1 MiB"],
        zh: ["1 MiB"],
    },
    {
        name: "a small bomb of nested aliases",
        files: () => tiny({ [jinan]: bomb(0) }),
        expected: [`${jinan}:5:10 tooManyAliases`],
        en: ["20000"],
        zh: ["20000"],
    },
    {
        name: "a bomb just below the limit of size",
        files: () => tiny({ [jinan]: bomb(1024 * 1024) }),
        expected: [`${jinan}:5:10 tooManyAliases`],
        en: ["20000"],
        zh: ["20000"],
    },
    {
        name: "lists in lists without end",
        files: () => tiny({ [jinan]: "[".repeat(1_000_000) }),
        expected: [`${jinan}:1:32 badSyntax`],
        en: ["nesting"],
        zh: ["YAML"],
    },
    {
        name: "more mistakes than are listed",
        files: () => tiny({ [jinan]: Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join("\n") }),
        expected: [],
        en: ["29004 more"],
        zh: ["29004"],
    },
    {
        name: "a list too long",
        files: () => tiny({ [jinan]: `kind: Division\nsystems:\n${"- {}\n".repeat(3000)}` }),
        expected: [`${jinan}:2003:3 listTooLong`],
        en: ["2000"],
        zh: ["2000"],
    },
    {
        name: "a file name with the wrong ending",
        files: () => tiny({ "city-371000.yml": city }),
        expected: ["city-371000.yml:1:1 fileName"],
        en: ["city-371000.yml", "city-<code>-<name>.yaml"],
        zh: ["合法名称"],
    },
    {
        name: "a file name with shell characters",
        files: () => tiny({ "city-$(reboot).yaml": city }),
        expected: ["city-$(reboot).yaml:1:1 fileName"],
        en: ["$(reboot)"],
        zh: ["$(reboot)"],
    },
    {
        name: "a file name of the prototype",
        files: () => tiny({ "__proto__.yaml": city }),
        expected: ["__proto__.yaml:1:1 fileName"],
        en: ["__proto__"],
        zh: ["__proto__"],
    },
    {
        name: "a province without platform",
        files: () =>
            tiny({
                "province.yaml":
                    'kind: Division\ncode: "370000"\ntitle: { zh: 山东省, en: Shandong }\nlevel: province\n',
            }),
        expected: ["province.yaml:1:1 provinceWithoutPlatform"],
        en: ["[2015] No. 7"],
        zh: ["鲁政办发〔2015〕7号"],
    },
    {
        name: "a city that is missing",
        files: () => lacking("city-371100.yaml"),
        expected: ["province.yaml:2:1 missingCity"],
        en: ["371100 日照市"],
        zh: ["371100 日照市"],
    },
    {
        name: "a county that is missing",
        files: () =>
            complete("city-371100.yaml", '  - { code: "371122", title: { zh: 莒县, en: X }, kind: district }\n', ""),
        expected: ["city-371100.yaml:6:1 missingCounty"],
        en: ["371122 莒县"],
        zh: ["371122 莒县"],
    },
    {
        name: "a county that the table does not have",
        files: () =>
            complete(
                "city-371100.yaml",
                "counties:\n",
                'counties:\n  - { code: "371199", title: { zh: 甲县, en: X }, kind: county }\n',
            ),
        expected: ["city-371100.yaml:7:13 divisionNotInTableNear"],
        en: ['"371199"', "371102"],
        zh: ["区划表"],
    },
    {
        name: "a city that the table does not have",
        files: () => ({
            ...completeEstate(),
            "city-379900.yaml":
                'kind: Division\ncode: "379900"\ntitle: { zh: 甲市, en: X }\nlevel: city\nhosting: { mode: joined-province }\n',
        }),
        expected: ["city-379900.yaml:2:7 divisionNotInTableNear"],
        en: ['"379900"'],
        zh: ["区划表"],
    },
    {
        name: "a county under another name",
        files: () => complete("city-371100.yaml", "zh: 莒县", "zh: 莒国"),
        expected: ["city-371100.yaml:10:36 wrongDivisionName"],
        en: ["莒国", "莒县"],
        zh: ["莒国", "莒县"],
    },
    {
        name: "a county in the file of another city",
        files: () => complete("city-371100.yaml", '"371122"', '"370202"'),
        expected: [
            "city-371100.yaml:6:1 missingCounty",
            "city-371100.yaml:10:13 duplicateDivision",
            "city-371100.yaml:10:13 countyOfOtherCity",
            "city-371100.yaml:10:36 wrongDivisionName",
        ],
        en: ["371122 莒县"],
        zh: ["371122 莒县"],
    },
    {
        name: "a county that is like none of the table",
        files: () => ({
            ...completeEstate(),
            "city-379900.yaml": `${city.replaceAll("371000", "379900")}hosting: { mode: joined-province }\ncounties: [{ code: "379999", title: { zh: 乙县, en: X }, kind: county }]\n`,
        }),
        expected: ["city-379900.yaml:2:7 divisionNotInTableNear", "city-379900.yaml:6:20 divisionNotInTable"],
        en: ['no "379999"; it has 370102'],
        zh: ['没有 "379999"；现有：370102'],
    },
];
