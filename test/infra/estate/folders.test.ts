import { loadEstate } from "../../../infra/estate/load";
import { formatLocation } from "../../../infra/estate/location";
import { createTranslator } from "../../../infra/i18n/translator";
import { folderCases } from "./cases/folders";
import { completeEstate } from "./support/complete-estate";
import { memoryReader, problemsOf, readEstateFiles } from "./support/estate-files";

const english = createTranslator("en");
const chinese = createTranslator("zh");

test.each(folderCases.map((one) => [one.name, one] as const))("%s", (_, { files, expected, en, zh }) => {
    const problems = problemsOf(files());
    const summary = problems.map((problem) => `${formatLocation(problem.location)} ${problem.code}`);
    if (expected.length > 0) expect(summary).toEqual(expected);
    else expect(problems.length).toBeGreaterThan(0);
    const text = (translate: typeof english): string =>
        problems.map((problem) => translate(`estate:${problem.code}`, problem.params)).join("\n");
    for (const words of en) expect(text(english)).toContain(words);
    for (const words of zh) expect(text(chinese)).toContain(words);
});

test("an estate that covers the whole province is taken", () => {
    expect(problemsOf(completeEstate())).toEqual([]);
});

test.each([
    ["380000", "unknownProvinceNear"],
    ["999999", "unknownProvince"],
])("province %s is not in the division table: %s", (code, expected) => {
    const files = completeEstate();
    const problems = problemsOf({ "estate.yaml": files["estate.yaml"]!.replace("370000", code) });
    expect(problems.map((problem) => problem.code)).toEqual(["missingFile", expected, "missingFile", "missingFile"]);
});

test("a file that cannot be read is one problem", () => {
    const reader = memoryReader(readEstateFiles("tiny"));
    const refused = Object.assign(new Error("refused"), { code: "EACCES" });
    const loaded = loadEstate("estate", {
        ...reader,
        read(path, limit) {
            if (path.endsWith("catalogue.yaml")) throw refused;
            return reader.read(path, limit);
        },
    });
    expect(loaded).toEqual({
        ok: false,
        error: [
            {
                code: "fileUnreadable",
                params: { reason: "EACCES" },
                location: { file: "catalogue.yaml", line: 1, column: 1 },
            },
        ],
    });
});

test("a byte-order mark and Windows line ends change nothing", () => {
    const windows = Object.entries(readEstateFiles("tiny")).map(([name, text]) => [
        name,
        `\ufeff${text.replaceAll("\n", "\r\n")}`,
    ]);
    expect(problemsOf(Object.fromEntries(windows) as Record<string, string>)).toEqual([]);
});

test("anchors within reason are allowed, and a mistake behind one stands at the anchor", () => {
    const files = readEstateFiles("tiny");
    const shared = (quota: string): string =>
        files["city-370100-jinan.yaml"]!.replace(
            "quota: { instances: 6, vcpus: 12, memoryGiB: 12, volumes: 6, storageGiB: 100, loadBalancers: 1 }",
            `quota: &usual ${quota}`,
        ).replace(
            "quota: { instances: 4, vcpus: 8, memoryGiB: 8, volumes: 4, storageGiB: 50, loadBalancers: 1 }",
            "quota: *usual",
        );
    expect(
        problemsOf({
            ...files,
            "city-370100-jinan.yaml": shared(
                "{ instances: 6, vcpus: 12, memoryGiB: 12, volumes: 6, storageGiB: 100, loadBalancers: 1 }",
            ),
        }),
    ).toEqual([]);
    const wrong = problemsOf({
        ...files,
        "city-370100-jinan.yaml": shared(
            "{ instances: -6, vcpus: 12, memoryGiB: 12, volumes: 6, storageGiB: 100, loadBalancers: 1 }",
        ),
    });
    expect(wrong.map((problem) => `${problem.code} ${problem.location.line}:${problem.location.column}`)).toEqual([
        "tooSmall 35:32",
        "tooSmall 35:32",
    ]);
});

test("all problems of all files come at once, in order of place", () => {
    const files = readEstateFiles("tiny");
    const problems = problemsOf({
        ...files,
        "estate.yaml": files["estate.yaml"]!.replace("coverage: partial", "coverage: partal"),
        "catalogue.yaml": files["catalogue.yaml"]!.replace("hardened: true", "hardened: 1").replace(
            "vcpus: 1,",
            "vcpu: 1,",
        ),
        "province.yaml": `${files["province.yaml"]!}nonsense: 1\n`,
        "city-371100-rizhao.yaml": files["city-371100-rizhao.yaml"]!.replace(
            "department: ju-agriculture",
            "department: ju-agricultur",
        ),
    });
    expect(problems.map((problem) => `${problem.location.file}:${problem.location.line} ${problem.code}`)).toEqual([
        "catalogue.yaml:6 unknownKeyNear",
        "catalogue.yaml:16 expectedTruthValue",
        "city-371100-rizhao.yaml:50 unknownDepartmentNear",
        "estate.yaml:6 notAllowedNear",
        `province.yaml:${files["province.yaml"]!.split("\n").length} unknownKey`,
    ]);
});
