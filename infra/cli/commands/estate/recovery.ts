import { Option, type Command } from "commander";
import { recoveryPlans, type RecoveryPlan } from "../../../estate/recovery/plan";
import { recoveryJson } from "../../../report/recovery/json";
import { recoveryText } from "../../../report/recovery/text";
import { chooseFormat } from "../../arguments/format";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { Failure } from "../../failure";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";

type Format = "text" | "json";
const formats: readonly Format[] = ["text", "json"];

/** `egov recovery`: what recovery sites do when everything fails over at once. */
export function addRecovery(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, language } = environment;
    subcommand(program, "recovery", host)
        .addOption(new Option("--format <format>", translate("cli:recovery.format")).choices(formats))
        .action((given: { format?: Format }, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const format = chooseFormat(given.format, "text", options, environment);
            const { estate } = loadOrFail(options, environment);
            const plans = recoveryPlans(estate);
            if (plans.length === 0) throw new Failure("usage", translate("cli:recovery.none"));
            if (format === "json")
                terminal.out(JSON.stringify({ ok: true, sites: recoveryJson(estate, plans) }, null, 2));
            else terminal.out(recoveryText(estate, plans, { translate, language, colors: terminal.colors }));
            host.finish(plans.every(holdsWhatItOwes) ? exitCode.fine : exitCode.findings);
        });
}

/** What is only kept as backups is brought up as far as there is room. */
function holdsWhatItOwes({ steps }: RecoveryPlan): boolean {
    return steps.every(({ short, technique }) => short.length === 0 || technique.technique === "backup");
}
