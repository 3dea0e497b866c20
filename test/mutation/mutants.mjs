// Small changes to the source of a rule, each of which some test of the rule has to notice.
import ts from "typescript";

const kinds = ts.SyntaxKind;

/** Comparison -> what it becomes. */
const comparisons = new Map([
    [kinds.EqualsEqualsEqualsToken, "!=="],
    [kinds.ExclamationEqualsEqualsToken, "==="],
    [kinds.LessThanToken, "<="],
    [kinds.LessThanEqualsToken, "<"],
    [kinds.GreaterThanToken, ">="],
    [kinds.GreaterThanEqualsToken, ">"],
]);
/** Properties of a rule that decide nothing: texts for people, and the examples, which are tests themselves. */
const texts = new Set([
    "id",
    "title",
    "scope",
    "severity",
    "enforcement",
    "why",
    "reads",
    "remedy",
    "messages",
    "examples",
    "unwaivable",
]);
const opposites = { some: "every", every: "some" };

/** All mutants of a source: `{ line, column, what, text }`. */
export function mutantsOf(file, source) {
    const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
    const found = [];
    visit(tree);
    return found;

    function add(node, replacement, what) {
        const start = node.getStart(tree);
        const { line, character } = tree.getLineAndCharacterOfPosition(start);
        const text = source.slice(0, start) + replacement + source.slice(node.getEnd());
        found.push({ line: line + 1, column: character + 1, what, text });
    }

    function visit(node) {
        if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
        if (ts.isTypeAliasDeclaration(node)) return;
        if (ts.isPropertyAssignment(node)) {
            if (ts.isIdentifier(node.name) && texts.has(node.name.text)) return;
            visit(node.initializer);
            return;
        }
        mutate(node);
        ts.forEachChild(node, visit);
    }

    function mutate(node) {
        const text = (part) => part.getText(tree);
        if (ts.isBinaryExpression(node)) {
            const { left, right, operatorToken } = node;
            const flipped = comparisons.get(operatorToken.kind);
            if (flipped !== undefined) add(operatorToken, flipped, `${text(operatorToken)} -> ${flipped}`);
            if ([kinds.AmpersandAmpersandToken, kinds.BarBarToken].includes(operatorToken.kind)) {
                add(node, text(left), `dropped: ${text(right)}`);
                add(node, text(right), `dropped: ${text(left)}`);
            }
        } else if (ts.isPrefixUnaryExpression(node) && node.operator === kinds.ExclamationToken)
            add(node, text(node.operand), "dropped: !");
        else if (ts.isIfStatement(node))
            for (const value of ["true", "false"]) add(node.expression, value, `condition -> ${value}`);
        else if (ts.isConditionalExpression(node))
            for (const value of ["true", "false"]) add(node.condition, value, `condition -> ${value}`);
        else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) add(node, "[]", "list emptied");
        else if (ts.isNumericLiteral(node))
            add(node, String(Number(node.text) + 1), `${node.text} -> ${Number(node.text) + 1}`);
        else if (ts.isStringLiteral(node) && node.text !== "" && !ts.isLiteralTypeNode(node.parent))
            add(node, '"\\u0000"', `"${node.text}" -> another text`);
        else if (node.kind === kinds.TrueKeyword) add(node, "false", "true -> false");
        else if (node.kind === kinds.FalseKeyword) add(node, "true", "false -> true");
        else if (ts.isCallExpression(node)) mutateCall(node, text);
    }

    function mutateCall(node, text) {
        const { expression } = node;
        if (ts.isIdentifier(expression) && ["violation", "unknown"].includes(expression.text))
            add(node, '({ result: "pass" } as const)', `${expression.text} -> pass`);
        if (!ts.isPropertyAccessExpression(expression)) return;
        const name = expression.name.text;
        if (opposites[name] !== undefined) add(expression.name, opposites[name], `${name} -> ${opposites[name]}`);
        if (name === "filter") add(node, text(expression.expression), "filter dropped");
    }
}
