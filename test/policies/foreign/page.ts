import { table } from "../../../infra/report/findings/matrix";
import { codeSpan, plainMarkdown } from "../../../infra/report/run/markdown";
import type { Rule } from "../../../policies/kernel/rule";
import type { ForeignFact, ForeignTool } from "./fact";
import { reasons } from "./reasons";

type Language = "en" | "zh";

const texts = {
    en: {
        title: "Checks of others and our rules",
        otherLanguage: "中文",
        otherPage: "foreign-checks.zh-CN.md",
        index: "[All packs](README.md)",
        generated:
            "<!-- Written by `npm run docs` from the statements in test/policies/foreign; change those, not this page. -->",
        intro: "Public checks of OpenStack and Kubernetes, told in our own words and tried on resources of our own: a test holds that the rules named find the wrong resource and pass the right one, and that where none is named none of ours tells the two apart. Cases belong to a system of level 3. Only facts were read of the tools; neither code nor examples are theirs.",
        tool: "Tool",
        checks: "Checks",
        found: "Found by our rules",
        stated: "Not found",
        read: "Read of",
        total: "Together",
        check: "Check",
        about: "What is wrong",
        by: "Found by",
        not: "Not found: ",
        suffix: "",
    },
    zh: {
        title: "其他工具的检查项与本工程规则对照",
        otherLanguage: "English",
        otherPage: "foreign-checks.md",
        index: "[全部规则包](README.zh-CN.md)",
        generated: "<!-- 本页由 `npm run docs` 根据 test/policies/foreign 中的说明生成；请修改说明，不要修改本页。 -->",
        intro: "公开的 OpenStack 与 Kubernetes 检查项，以本工程的语言重述并以自拟资源验证：测试保证所列规则发现错误资源、放行正确资源；未列规则的，本工程没有规则能区分二者。案例属于三级系统。仅参考各工具的事实，未使用其代码和示例。",
        tool: "工具",
        checks: "检查项",
        found: "规则可发现",
        stated: "不发现",
        read: "来源",
        total: "合计",
        check: "检查项",
        about: "问题",
        by: "发现它的规则",
        not: "不发现：",
        suffix: ".zh-CN",
    },
} as const;

/** The page that says of each foreign check which rules find the same, or why none does. */
export function foreignChecksPage(tools: readonly ForeignTool[], rules: readonly Rule[], language: Language): string {
    const text = texts[language];
    const titles = new Map(rules.map(({ id, title }) => [id as string, title[language]]));
    return `${[
        `# ${text.title}`,
        `[${text.otherLanguage}](${text.otherPage}) · ${text.index}`,
        text.generated,
        text.intro,
        totals(tools, language),
        ...tools.flatMap((tool) => [`## ${tool.name}`, toolTable(tool, titles, language)]),
    ].join("\n\n")}\n`;
}

function totals(tools: readonly ForeignTool[], language: Language): string {
    const text = texts[language];
    const counted = tools.map((tool) => {
        const facts = Object.values(tool.checks);
        return { tool, all: facts.length, found: facts.filter((fact) => "caughtBy" in fact).length };
    });
    const sum = (pick: (one: (typeof counted)[number]) => number): number =>
        counted.reduce((total, one) => total + pick(one), 0);
    const row = (name: string, read: string, all: number, found: number): string[] => [
        name,
        read,
        String(all),
        String(found),
        String(all - found),
    ];
    return table(
        [text.tool, text.read, text.checks, text.found, text.stated],
        [
            ...counted.map(({ tool, all, found }) =>
                row(tool.name, `${codeSpan(tool.repository)}, ${tool.readOn}`, all, found),
            ),
            row(
                text.total,
                "",
                sum(({ all }) => all),
                sum(({ found }) => found),
            ),
        ],
    ).join("\n");
}

function toolTable({ checks }: ForeignTool, titles: ReadonlyMap<string, string>, language: Language): string {
    const text = texts[language];
    return table(
        [text.check, text.about, text.by],
        Object.entries(checks).map(([id, fact]) => [
            codeSpan(id),
            plainMarkdown(fact.subject[language]),
            stated(fact, titles, language),
        ]),
    ).join("\n");
}

function stated(fact: ForeignFact, titles: ReadonlyMap<string, string>, language: Language): string {
    const { not, suffix } = texts[language];
    if (!("caughtBy" in fact)) return plainMarkdown(`${not}${reasons[fact.notCaught][language]}`);
    return fact.caughtBy
        .map((id) => {
            const [pack = "", name = ""] = id.split("/");
            return `[${codeSpan(name)}](${pack}${suffix}.md#${name}) ${plainMarkdown(titles.get(id) ?? "")}`;
        })
        .join("<br>");
}
