import { InvalidArgumentError, Option, type Command } from "commander";
import type { Result } from "../../../estate/problem";
import type { Running, SandboxOptions, SandboxProblem } from "../../../sandbox";
import { readGlobalOptions } from "../../arguments/global-options";
import type { Environment } from "../../context";
import { exitCode } from "../../exit-code";
import { Failure } from "../../failure";
import { subcommand, type Host } from "../../host";
import { showPath } from "../../files/paths";
import { partsWithout, runSandbox, sandboxEstate, sandboxPlace } from "../../sandbox/run";

/** `egov sandbox`: a real OpenStack and Kubernetes control plane on this machine. */
export function addSandbox(program: Command, host: Host): void {
    const sandbox = subcommand(program, "sandbox", host);
    for (const add of [addUp, addDown, addStatus, addLogs, addReset, addSnapshot, addRestore, addInstall])
        add(sandbox, host);
}

/** A subcommand with its texts, `cli:sandbox.<name>.summary` and `.description`. */
function action(sandbox: Command, name: string, { environment: { translate } }: Host): Command {
    return sandbox
        .command(name)
        .summary(translate(`cli:sandbox.${name}.summary`))
        .description(translate(`cli:sandbox.${name}.description`));
}

const withoutOption = ({ environment: { translate } }: Host): Option =>
    new Option("--without <parts>", translate("cli:sandbox.without"));

function addUp(sandbox: Command, host: Host): void {
    const { environment } = host;
    action(sandbox, "up", host)
        .argument("[services...]", environment.translate("cli:sandbox.services"))
        .addOption(withoutOption(host))
        .action(async (services: string[], given: { without?: string }, command: Command) => {
            const estate = await sandboxEstate(command, environment);
            const parts = await partsWithout(given.without, environment);
            const { sandboxUp } = await import("../../../sandbox");
            await bring(command, host, (options) =>
                sandboxUp({ ...options, estate, parts, services: services.length === 0 ? undefined : services }),
            );
        });
}

function addReset(sandbox: Command, host: Host): void {
    action(sandbox, "reset", host).action(async (_given: unknown, command: Command) => {
        const estate = await sandboxEstate(command, host.environment);
        const { sandboxReset } = await import("../../../sandbox");
        await bring(command, host, (options) => sandboxReset({ ...options, estate }));
    });
}

function addRestore(sandbox: Command, host: Host): void {
    action(sandbox, "restore", host)
        .argument("<name>", host.environment.translate("cli:sandbox.name"))
        .action(async (name: string, _given: unknown, command: Command) => {
            const estate = await sandboxEstate(command, host.environment);
            const { sandboxRestore } = await import("../../../sandbox");
            await bring(command, host, (options) => sandboxRestore({ ...options, estate }, name));
        });
}

function addSnapshot(sandbox: Command, host: Host): void {
    const { environment } = host;
    action(sandbox, "snapshot", host)
        .argument("<name>", environment.translate("cli:sandbox.name"))
        .action(async (name: string, _given: unknown, command: Command) => {
            const estate = await sandboxEstate(command, environment);
            const { sandboxSnapshot } = await import("../../../sandbox");
            await runSandbox(environment, (options) => sandboxSnapshot({ ...options, estate }, name));
            print(command, environment, { ok: true, snapshot: name }, () =>
                environment.translate("cli:sandbox.snapshotTaken", { name }),
            );
            host.finish(exitCode.fine);
        });
}

type Operation = (options: SandboxOptions) => Promise<Result<Running, SandboxProblem>>;

/** Runs an operation that ends with a running sandbox and says how to use it. */
async function bring(command: Command, host: Host, operation: Operation): Promise<void> {
    const { environment } = host;
    const started = Date.now();
    const running = await runSandbox(environment, operation);
    const seconds = (Date.now() - started) / 1000;
    const { accessVariables } = await import("../../../sandbox");
    const variables = accessVariables(running.access);
    print(command, environment, { ok: true, seconds, ...running, variables }, () =>
        usageText(running, seconds, environment),
    );
    host.finish(exitCode.fine);
}

function usageText({ access, started }: Running, seconds: number, environment: Environment): string {
    const { translate, terminal } = environment;
    const first =
        started.length === 0
            ? translate("cli:sandbox.upAlready")
            : translate("cli:sandbox.upNow", { count: started.length, seconds: seconds.toFixed(0) });
    const file = showPath(access.environment, environment);
    return `${terminal.colors.green(first)}\n${translate("cli:sandbox.usage", { file })}`;
}

function addDown(sandbox: Command, host: Host): void {
    const { environment } = host;
    const { translate } = environment;
    action(sandbox, "down", host)
        .argument("[services...]", translate("cli:sandbox.services"))
        .action(async (services: string[], _given: unknown, command: Command) => {
            const { sandboxDown } = await import("../../../sandbox");
            const names = services.length === 0 ? undefined : services;
            const stopped = await runSandbox(environment, (options) => sandboxDown(options, names));
            print(command, environment, { ok: true, stopped }, () =>
                stopped.length === 0
                    ? translate("cli:sandbox.downAlready")
                    : translate("cli:sandbox.downNow", { count: stopped.length }),
            );
            host.finish(exitCode.fine);
        });
}

function addStatus(sandbox: Command, host: Host): void {
    const { environment } = host;
    action(sandbox, "status", host).action(async (_given: unknown, command: Command) => {
        const { sandboxStatus } = await import("../../../sandbox");
        const { sandboxStatusText } = await import("../../../report/sandbox/status");
        const status = await sandboxStatus(await sandboxPlace(environment));
        const { translate, terminal } = environment;
        print(command, environment, { ok: status.ready, ...status }, () =>
            sandboxStatusText(status, translate, terminal.colors),
        );
        host.finish(status.ready ? exitCode.fine : exitCode.findings);
    });
}

function addLogs(sandbox: Command, host: Host): void {
    const { environment } = host;
    const parseCount = (text: string): number => {
        if (!/^[1-9]\d{0,6}$/.test(text))
            throw new InvalidArgumentError(environment.translate("cli:usage.notAPositiveInteger"));
        return Number(text);
    };
    action(sandbox, "logs", host)
        .argument("<service>", environment.translate("cli:sandbox.service"))
        .addOption(
            new Option("-n, --lines <number>", environment.translate("cli:sandbox.lines"))
                .argParser(parseCount)
                .default(50),
        )
        .action(async (service: string, given: { lines: number }, command: Command) => {
            const { sandboxLog, sandboxProblemText } = await import("../../../sandbox");
            const log = sandboxLog(await sandboxPlace(environment), service, given.lines);
            if (!log.ok) throw new Failure("usage", sandboxProblemText(log.error, environment.translate));
            print(command, environment, { ok: true, ...log.value }, () => log.value.lines.join("\n"));
            host.finish(exitCode.fine);
        });
}

function addInstall(sandbox: Command, host: Host): void {
    const { environment } = host;
    action(sandbox, "install", host)
        .addOption(withoutOption(host))
        .action(async (given: { without?: string }, command: Command) => {
            const { allParts, sandboxInstall } = await import("../../../sandbox");
            const parts = (await partsWithout(given.without, environment)) ?? allParts;
            const installed = await runSandbox(environment, (options) => sandboxInstall(options, parts));
            print(command, environment, { ok: true, ...installed }, () =>
                environment.translate("cli:sandbox.installed"),
            );
            host.finish(exitCode.fine);
        });
}

function print(command: Command, environment: Environment, document: unknown, text: () => string): void {
    const { json } = readGlobalOptions(command, environment);
    environment.terminal.out(json ? JSON.stringify(document, null, 2) : text());
}
