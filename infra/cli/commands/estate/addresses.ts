import { InvalidArgumentError, Option, type Command } from "commander";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";

interface AddressArguments {
    readonly prefix: number;
}

/** `egov addresses`: how much of the address plan is given away, and what a newcomer takes. */
export function addAddresses(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, language } = environment;
    const parsePrefix = (text: string): number => {
        if (!/^(?:[89]|[12]\d|30)$/.test(text)) throw new InvalidArgumentError(translate("cli:addresses.badPrefix"));
        return Number(text);
    };
    subcommand(program, "addresses", host)
        .addOption(
            new Option("--prefix <length>", translate("cli:addresses.prefix")).argParser(parsePrefix).default(26),
        )
        .action(async ({ prefix }: AddressArguments, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const { estate } = loadOrFail(options, environment);
            const { addressUsage } = await import("../../../estate/addresses/usage");
            const usage = addressUsage(estate, prefix);
            if (options.json) terminal.out(JSON.stringify({ ok: true, ...usage }, null, 2));
            else {
                const { addressesText } = await import("../../../report/addresses/text");
                terminal.out(addressesText(usage, estate, { translate, language, colors: terminal.colors }));
            }
            const low = [...usage.spaces, ...usage.numbers].some((one) => one.low);
            host.finish(low ? exitCode.findings : exitCode.fine);
        });
}
