import type { Translate } from "../i18n/translator";
import type { ToolchainReport, ToolReport } from "../toolchain";
import { readyRow, toolchainTable, type ToolRow } from "./toolchain-table";

/** Minutes that building the toolchain takes on two cores, for a rough idea. */
const buildMinutes = 12;

/** What `egov doctor` prints: every tool, where things are kept, and what to do next. */
export function formatDoctor(report: ToolchainReport, translate: Translate): string {
    const facts = [
        translate("report:doctor.cache", { folder: report.cacheDir }),
        report.go === undefined
            ? translate("report:doctor.noGo")
            : translate("report:doctor.go", { version: report.go.version, path: report.go.path }),
        ...(report.downloadReachable === undefined
            ? []
            : [
                  translate(report.downloadReachable ? "report:doctor.reachable" : "report:doctor.unreachable", {
                      address: report.downloadBase,
                  }),
              ]),
    ];
    return [
        toolchainTable(report.tools.map((tool) => toolRow(tool, translate))),
        facts.join("\n"),
        ...nextSteps(report, translate),
    ].join("\n\n");
}

/** What to do about what is missing, best way first. */
export function wayTexts(report: ToolchainReport, translate: Translate): string[] {
    const params = {
        downloadBase: report.downloadBase,
        cacheDir: report.cacheDir,
        oldest: report.oldestGo,
        path: report.go?.path ?? "",
        found: report.go?.version ?? "",
        minutes: buildMinutes,
    };
    return report.ways.map((way) => translate(`toolchain:way.${way}`, params));
}

function nextSteps(report: ToolchainReport, translate: Translate): string[] {
    const ways = wayTexts(report, translate);
    return ways.length === 0 ? [] : [ways.join("\n")];
}

function toolRow(tool: ToolReport, translate: Translate): ToolRow {
    if (tool.state === "ready") return readyRow(tool, translate);
    const path = tool.state === "unusable" ? tool.path : "";
    const state = translate(`toolchain:state.${tool.state}`, { path });
    return { title: translate(`toolchain:tool.${tool.name}`), version: "", state, path: "" };
}
