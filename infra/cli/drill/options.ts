import { InvalidArgumentError, Option, type Command } from "commander";
import type { GivenPoints } from "../../drill/run/points";
import { addGateOptions, type GateArguments } from "../deploy/gate";
import type { Environment } from "../context";
import { Failure } from "../failure";

/** What every drill command that works on stacks takes. */
export interface DrillArguments extends GateArguments {
    readonly yes?: boolean;
    readonly confirmWritesStopped?: boolean;
    readonly backup?: GivenPoints["backups"];
    readonly recoveryPoint?: GivenPoints["markers"];
    readonly state?: string;
}

export function addDrillOptions(command: Command, environment: Environment): Command {
    const { translate } = environment;
    return addGateOptions(command, environment)
        .option("-y, --yes", translate("cli:drillRun.yes"))
        .option("--state <dir>", translate("cli:preview.state"));
}

/** Options about what people know and the clouds don't. */
export function addKnowledgeOptions(command: Command, environment: Environment): Command {
    const { translate, clock } = environment;
    const addBackup = (text: string, before: GivenPoints["backups"] = {}): GivenPoints["backups"] => {
        const [, system = "", volume = "", id = ""] = /^([^:=]+):([^=]+)=(.+)$/.exec(text) ?? [];
        if (id === "") throw new InvalidArgumentError(translate("cli:drillRun.notABackup"));
        return { ...before, [system]: { ...before[system], [volume]: id } };
    };
    const addPoint = (text: string, before: GivenPoints["markers"] = {}): GivenPoints["markers"] => {
        const [, system = "", time = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
        const at = parseMoment(time);
        if (at === undefined) throw new InvalidArgumentError(translate("cli:drillRun.notAPoint"));
        return { ...before, [system]: refuseFuture(at, time).toISOString() };
    };
    const refuseFuture = (at: Date, moment: string): Date => {
        if (at.getTime() > clock.now())
            throw new InvalidArgumentError(translate("cli:drillRun.futureMoment", { moment }));
        return at;
    };
    return command
        .option("--confirm-writes-stopped", translate("cli:drillRun.confirmWritesStopped"))
        .addOption(new Option("--backup <system:volume=id>", translate("cli:drillRun.backup")).argParser(addBackup))
        .addOption(
            new Option("--recovery-point <system=time>", translate("cli:drillRun.recoveryPoint")).argParser(addPoint),
        );
}

/** Parser of an option that takes a time of the past. */
export function pastMoment({ translate, clock }: Environment): (text: string) => Date {
    return (text) => {
        const at = parseMoment(text);
        if (at === undefined) throw new InvalidArgumentError(translate("cli:drillRun.notAMoment"));
        if (at.getTime() > clock.now())
            throw new InvalidArgumentError(translate("cli:drillRun.futureMoment", { moment: text }));
        return at;
    };
}

/** A moment with its time zone: one without would mean another where the record is read. */
export function parseMoment(text: string): Date | undefined {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : new Date(time);
}

export const givenPoints = ({ backup = {}, recoveryPoint = {} }: DrillArguments): GivenPoints => ({
    backups: backup,
    markers: recoveryPoint,
});

/**
 * Throws a `Failure` where a drill will ask whether writes have stopped and nobody is there: in the middle it would be too late.
 *
 * @param asks the drill has that ahead
 */
export function requireWritesWatched(
    asks: boolean,
    { confirmWritesStopped }: DrillArguments,
    { terminal, translate }: Environment,
): void {
    if (asks && confirmWritesStopped !== true && !terminal.interactive)
        throw new Failure("usage", translate("cli:drillRun.nobodyStopsWrites"));
}
