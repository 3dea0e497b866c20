import { availableParallelism } from "node:os";
import { operationsAtOnce } from "./at-once";
import type { EgovOutcomes } from "./egov-side";
import { hasFailed, phaseNames, totalCount, totalSeconds, type KindTime, type Outcome, type Phase } from "./phase";
import { printWhere } from "./report-where";
import { seconds } from "./seconds";
import type { TofuOutcomes } from "./tofu-side";

const kindsShown = 6;
const padded = (cell: string): string => cell.padStart(14);

/** What egov took alone. */
export function printEgov(outcomes: EgovOutcomes): void {
    for (const name of phaseNames) {
        const outcome = outcomes[name];
        const took = hasFailed(outcome)
            ? `failed\n${outcome.failure}`
            : `${seconds(outcome.seconds).padStart(9)}  ${seconds(outcome.cpuSeconds).padStart(9)} of processors`;
        console.log(`  ${name.padEnd(10)} ${took}`);
    }
    printWhere(outcomes);
}

/** Both side by side, as ratios, and where the time goes. */
export function printComparison(
    egov: EgovOutcomes,
    { phases: tofu, withoutRefresh }: TofuOutcomes,
    { resources, programSeconds }: { readonly resources: number; readonly programSeconds: number },
): void {
    const { up } = egov;
    const others = hasFailed(up) ? 0 : totalCount(up.kinds.filter(({ kind }) => !kind.startsWith("openstack:")));
    console.log(
        `  OpenTofu: the same ${resources} OpenStack resources in one configuration; egov makes the platforms' ${others} Kubernetes objects besides`,
    );
    console.log(`  At the same time: ${operationsAtOnce} resources, with egov shared by its stacks\n`);
    const header = [
        "egov",
        "OpenTofu",
        "ratio",
        "egov CPU",
        "OpenTofu CPU",
        "clouds' CPU",
        "and beside it",
        "idle",
        "and beside it",
    ].map(padded);
    console.log(`  ${"".padEnd(28)}${header.join("")}`);
    for (const name of phaseNames) printRow(name, egov[name], tofu[name]);
    printRow("--recheck, -refresh=false", egov.recheck, withoutRefresh);
    console.log(
        "  CPU is what the tool took itself; the clouds' is what else ran, their services above all, each column for egov and then for OpenTofu. Idle is the share of the processors' time that nothing used: where it is next to nothing, what one side takes, the services wait for.",
    );
    console.log(
        "  A second up of egov leaves out stacks in which nothing changed since the first; OpenTofu's reads the cloud. With --recheck the engine compares all with its state, as OpenTofu does with -refresh=false.",
    );
    printFailures({ ...tofu, "second up, -refresh=false": withoutRefresh }, "OpenTofu");
    printFailures({ ...egov }, "egov");
    printWhere(egov, programSeconds);
    console.log(
        "\n  Waits for the plug-in and through it for APIs, summed, by kind; the plug-in is the same on both sides",
    );
    for (const name of ["up", "destroy"] as const) printKinds(name, egov[name], tofu[name]);
}

function printRow(name: string, egov: Outcome, tofu: Outcome): void {
    const both = !hasFailed(egov) && !hasFailed(tofu);
    const cells = [
        ...[egov, tofu].map((each) => (hasFailed(each) ? "failed" : seconds(each.seconds))),
        both ? (egov.seconds / tofu.seconds).toFixed(2) : "-",
        ...[egov, tofu].map((each) => (hasFailed(each) ? "-" : seconds(each.cpuSeconds))),
        ...[egov, tofu].map((each) => (hasFailed(each) ? "-" : seconds(each.machineSeconds - each.cpuSeconds))),
        ...[egov, tofu].map((each) => (hasFailed(each) ? "-" : percent(idleShare(each)))),
    ];
    console.log(`  ${name.padEnd(28)}${cells.map(padded).join("")}`);
}

function printFailures(outcomes: Readonly<Record<string, Outcome>>, side: string): void {
    for (const [name, outcome] of Object.entries(outcomes))
        if (hasFailed(outcome)) printBelow(`${side}, ${name}`, outcome.failure);
        else if (outcome.repeated !== undefined)
            printBelow(`${side}, ${name}: a command was given twice, both counted, since`, outcome.repeated);
}

const printBelow = (title: string, text: string): void => console.log(`\n  ${title}: ${text.replace(/\n/g, "\n    ")}`);

function printKinds(name: string, egov: Outcome, tofu: Outcome): void {
    if (hasFailed(egov)) return;
    const openstack = egov.kinds.filter(({ kind }) => kind.startsWith("openstack:"));
    const others = hasFailed(tofu) ? [] : tofu.kinds;
    console.log(`  ${name}, all: egov ${sumOf(openstack)}, OpenTofu ${sumOf(others)}`);
    const beside = new Map(others.map((each) => [each.kind, each]));
    for (const each of openstack.slice(0, kindsShown)) {
        const other = beside.get(each.kind);
        console.log(
            `    ${each.kind.padEnd(42)} egov ${sumOf([each]).padStart(15)}, OpenTofu ${other ? sumOf([other]) : "-"}`,
        );
    }
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const idleShare = ({ seconds: wall, machineSeconds }: Phase): number =>
    1 - machineSeconds / wall / availableParallelism();

const sumOf = (kinds: readonly KindTime[]): string => `${seconds(totalSeconds(kinds))} (${totalCount(kinds)})`;
