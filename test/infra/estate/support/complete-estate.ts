import { divisionTable } from "../../../../infra/estate/divisions/division-table";
import { readEstateFiles } from "./estate-files";

/** An estate of Shandong that holds every division of the table (no functional zones), each city on the provincial platform. */
export function completeEstate(): Record<string, string> {
    const tiny = readEstateFiles("tiny");
    const rows = divisionTable().filter((row) => row.code.startsWith("37"));
    const files: Record<string, string> = {
        "estate.yaml": tiny["estate.yaml"]!.replace("coverage: partial", "coverage: complete"),
        "catalogue.yaml": tiny["catalogue.yaml"]!,
        "providers.yaml": tiny["providers.yaml"]!,
        "province.yaml": tiny["province.yaml"]!,
    };
    for (const city of rows.filter((row) => row.level === "city")) {
        const counties = rows.filter((row) => row.parent === city.code && !row.functionalZone);
        files[`city-${city.code}.yaml`] = [
            "kind: Division",
            `code: "${city.code}"`,
            `title: { zh: ${city.name}, en: X }`,
            "level: city",
            "hosting: { mode: joined-province }",
            "counties:",
            ...counties.map(
                (county) => `  - { code: "${county.code}", title: { zh: ${county.name}, en: X }, kind: district }`,
            ),
            "",
        ].join("\n");
    }
    return files;
}
