import type { Command } from "commander";
import { basename, resolve } from "node:path";
import { diskFileSystem } from "../../../estate/init/file-system";
import { exitCode } from "../../exit-code";
import { Failure } from "../../failure";
import { readGlobalOptions } from "../../arguments/global-options";
import { subcommand, type Host } from "../../host";
import { showPath } from "../../files/paths";

interface InitArguments {
    readonly province: string;
    readonly name?: string;
}

/** `egov init`: starts an estate for a province from the division table. */
export function addInit(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, cwd, clock } = environment;
    subcommand(program, "init", host)
        .argument("<folder>", translate("cli:init.folder"))
        .requiredOption("--province <code>", translate("cli:init.province"))
        .option("--name <name>", translate("cli:init.name"))
        .action(async (folder: string, given: InitArguments, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const target = resolve(cwd, folder);
            const { planEstate } = await import("../../../estate/init/plan");
            const { writeEstate } = await import("../../../estate/init/write");
            const { divisionTable } = await import("../../../estate/divisions/division-table");
            const { loadRomanise } = await import("../../../estate/init/romanise");
            const planned = planEstate({
                provinceCode: given.province,
                name: given.name ?? basename(target),
                divisions: divisionTable(),
                today: clock.today(),
                romanise: await loadRomanise(),
            });
            if (!planned.ok) throw new Failure("usage", translate(`init:${planned.error.code}`, planned.error.params));
            const written = writeEstate(planned.value, target, diskFileSystem);
            if (!written.ok) throw new Failure("usage", translate(`init:${written.error.code}`, written.error.params));
            const shown = showPath(target, environment);
            const { files } = written.value;
            if (options.json) terminal.out(JSON.stringify({ ok: true, folder: shown, files }, null, 2));
            else terminal.out(translate("cli:init.written", { count: files.length, folder: shown }));
            host.finish(exitCode.fine);
        });
}
