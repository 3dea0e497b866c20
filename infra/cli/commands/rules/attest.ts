import type { Command } from "commander";
import { resolve } from "node:path";
import { failing } from "../../../report/findings/report";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { judgeEstate } from "../../findings/judge";
import { addBreakGlassOption, addVerdictOptions, readVerdict, type VerdictArguments } from "../../findings/options";
import { reportStyle } from "../../findings/output";
import { subcommand, type Host } from "../../host";
import { showPath } from "../../files/paths";
import { fileFailure } from "../../files/write-whole";

interface AttestArguments extends VerdictArguments {
    readonly breakGlass?: string;
}

/** `egov attest [write]` and `egov attest verify`: what an assessor files, and whether it is still what was filed. */
export function addAttest(program: Command, host: Host): void {
    const attest = subcommand(program, "attest", host);
    addWrite(attest, host);
    addVerify(attest, host);
}

function addWrite(attest: Command, host: Host): void {
    const { environment } = host;
    const { terminal, translate, cwd } = environment;
    const write = subcommand(attest, "write", host, "attestWrite", true);
    addBreakGlassOption(addVerdictOptions(write, environment), environment)
        .argument("<target>", translate("cli:attestWrite.target"))
        .action(async (given: string, options: AttestArguments, command: Command) => {
            const global = readGlobalOptions(command, environment);
            const verdict = readVerdict(options, environment);
            const request = { command: "attest", verdict, breakGlass: options.breakGlass };
            const report = await judgeEstate(request, global, environment);
            const { commitOf, writeBundle } = await import("../../attest/files");
            const { checksumFile, evidenceBundle, sha256 } = await import("../../../report/findings/bundle");
            const { estateHash } = await import("../../../engine/plan/estate-hash");
            const commit = commitOf(global.estate);
            const source = {
                estateHash: estateHash(global.estate, new Map()),
                ...(commit === undefined ? {} : { commit }),
                node: process.versions.node,
            };
            const files = evidenceBundle(report, source, reportStyle(global, environment));
            const target = resolve(cwd, given);
            try {
                writeBundle(target, files);
            } catch (error) {
                throw fileFailure(target, error, environment);
            }
            const fails = failing(report).length;
            const seal = sha256(files.get(checksumFile) ?? "");
            const params = { target: showPath(target, environment), seal, fails };
            if (global.json) terminal.out(JSON.stringify({ ok: fails === 0, ...params }));
            else terminal.out(translate("cli:attestWrite.written", params));
            host.finish(fails > 0 ? exitCode.findings : exitCode.fine);
        });
}

function addVerify(attest: Command, host: Host): void {
    const { environment } = host;
    const { terminal, translate, cwd } = environment;
    subcommand(attest, "verify", host, "attestVerify")
        .argument("<target>", translate("cli:attestVerify.target"))
        .option("--seal <sha256>", translate("cli:attestVerify.sealOption"))
        .action(async (given: string, { seal: expected }: { seal?: string }, command: Command) => {
            const { json } = readGlobalOptions(command, environment);
            const target = resolve(cwd, given);
            const { readBundle } = await import("../../attest/files");
            const { bundleDifferences, checksumFile, sha256 } = await import("../../../report/findings/bundle");
            let files: Map<string, Uint8Array>;
            try {
                files = readBundle(target);
            } catch (error) {
                throw fileFailure(target, error, environment);
            }
            const seal = sha256(files.get(checksumFile) ?? "");
            const sealed = expected === undefined || expected.toLowerCase() === seal;
            const differences = bundleDifferences(files);
            const ok = sealed && differences.length === 0;
            const params = { target: showPath(target, environment), seal };
            if (json) terminal.out(JSON.stringify({ ok, ...params, sealed, differences }, null, 2));
            else {
                for (const { file, kind } of differences)
                    terminal.out(terminal.colors.red(translate(`cli:attestVerify.${kind}`, { file })));
                if (!sealed) terminal.out(terminal.colors.red(translate("cli:attestVerify.otherSeal", params)));
                if (ok) terminal.out(terminal.colors.green(translate("cli:attestVerify.fine", params)));
            }
            host.finish(ok ? exitCode.fine : exitCode.findings);
        });
}
