import { createTranslator } from "../../../../infra/i18n/translator";
import { graphJson } from "../../../../infra/report/graph/json";
import { graphMermaid } from "../../../../infra/report/graph/mermaid";
import { graphText } from "../../../../infra/report/graph/text";
import { graphOf } from "../../engine/definitions";

const graph = graphOf({
    "platform-370000": [],
    "platform-370100": [],
    "tenants-370000": ["platform-370000", "platform-370100"],
});

it("shows layers and what each stack reads", () => {
    expect(graphText(graph, createTranslator("en"))).toBe(
        [
            "Layer 1: 2 side by side",
            "  platform-370000",
            "  platform-370100",
            "",
            "Layer 2: 1 side by side",
            "  tenants-370000  → platform-370000, platform-370100",
            "",
            "Stacks: 3, reads between them: 2",
        ].join("\n"),
    );
});

it("draws arrows from what is read to what reads it", () => {
    expect(graphMermaid(graph)).toBe(
        [
            "flowchart LR",
            '    s0["platform-370000"]',
            '    s1["platform-370100"]',
            '    s2["tenants-370000"]',
            "    s0 --> s2",
            "    s1 --> s2",
            "",
        ].join("\n"),
    );
});

it("keeps names that Mermaid or HTML would read as syntax inside their labels", () => {
    const text = graphMermaid(graphOf({ end: [], 'a"]; click b <script> #1': [], 济南: [] }));
    expect(text).toContain('s0["end"]');
    expect(text).toContain('s1["a#34;]; click b #60;script#62; #35;1"]');
    expect(text).toContain('s2["济南"]');
});

it("gives the graph as data", () => {
    const json = graphJson(graph);
    expect(json.order).toEqual(graph.order);
    expect(json.stacks.map((stack) => [stack.name, stack.layer])).toEqual([
        ["platform-370000", 1],
        ["platform-370100", 1],
        ["tenants-370000", 2],
    ]);
    expect(json.edges).toContainEqual({ from: "tenants-370000", to: "platform-370100", outputs: ["id"] });
});
