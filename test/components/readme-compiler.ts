import { join } from "node:path";
import ts from "typescript";
import type { ReadmeBlock } from "./readme-blocks";

/** Complaints of the compiler about a block, as `line: message` with the README's line. */
export type Complaints = ReadonlyMap<ReadmeBlock, readonly string[]>;

/** Type-checks all blocks in one program, with the project's own settings but for names that an example leaves unused. */
export function typeCheck(blocks: readonly ReadmeBlock[], project: string): Complaints {
    const files = new Map(blocks.map((block) => [join(block.folder, `README.line-${block.line}.ts`), block]));
    const options = { ...projectOptions(project), noUnusedLocals: false };
    const host = ts.createCompilerHost(options);
    const real = { ...host };
    host.fileExists = (name) => files.has(name) || real.fileExists(name);
    host.readFile = (name) => files.get(name)?.code ?? real.readFile(name);
    host.getSourceFile = (name, language, onError) => {
        const block = files.get(name);
        return block === undefined
            ? real.getSourceFile(name, language, onError)
            : ts.createSourceFile(name, block.code, language);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    return new Map([...files].map(([name, block]) => [block, complaintsOf(program, name, block)]));
}

function complaintsOf(program: ts.Program, name: string, block: ReadmeBlock): string[] {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => {
        const { line } = ts.getLineAndCharacterOfPosition(source as ts.SourceFile, diagnostic.start ?? 0);
        return `${block.line + line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")}`;
    });
}

function projectOptions(project: string): ts.CompilerOptions {
    const read = ts.readConfigFile(join(project, "tsconfig.json"), (name) => ts.sys.readFile(name));
    if (read.error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(read.error.messageText, "\n"));
    const { compilerOptions } = read.config as { compilerOptions: Record<string, unknown> };
    const settings: Record<string, unknown> = { ...compilerOptions, incremental: false };
    delete settings["tsBuildInfoFile"];
    return ts.convertCompilerOptionsFromJson(settings, project).options;
}

/** The block as a CommonJS module. */
export function compile(block: ReadmeBlock): string {
    return ts.transpile(block.code, {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.CommonJS,
        esModuleInterop: true,
    });
}
