import type { Command } from "commander";
import { exitCode } from "../../exit-code";
import { readGlobalOptions } from "../../arguments/global-options";
import { subcommand, type Host } from "../../host";
import { withInterrupts } from "../../interrupt";

/** `egov doctor`: what is missing and how to get it; changes nothing. */
export function addDoctor(program: Command, host: Host): void {
    const { environment } = host;
    const { terminal, translate, variables, root } = environment;
    subcommand(program, "doctor", host)
        .option("--offline", translate("cli:setup.offline"))
        .action(async (given: { offline?: boolean }, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const { defaultCacheFolder, inspectToolchain } = await import("../../../toolchain");
            const { formatDoctor, wayTexts } = await import("../../../report/doctor");
            const offline = given.offline === true;
            const report = await withInterrupts(({ cancel }) =>
                inspectToolchain({
                    cacheDir: defaultCacheFolder(variables),
                    env: variables,
                    root,
                    offline,
                    signal: cancel,
                }),
            );
            if (options.json) {
                const document = { ok: report.ready, ...report, nextSteps: wayTexts(report, translate) };
                terminal.out(JSON.stringify(document, null, 2));
            } else terminal.out(formatDoctor(report, translate));
            host.finish(report.ready ? exitCode.fine : exitCode.findings);
        });
}
