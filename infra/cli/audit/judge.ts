import { judgeAudited } from "../../audit/judge";
import { auditedSource, type AuditReport } from "../../report/audit/report";
import type { VerdictOptions } from "../../report/findings/report";
import type { Environment, GlobalOptions } from "../context";
import { Failure } from "../failure";
import { breakGlassOrFail } from "../findings/break-glass";
import type { SelectionArguments } from "../findings/options";
import { requireSoundWaivers, rulesInForce } from "../findings/rules";
import { loadOrFail } from "../load-estate";
import { estateProject, readSource, requireSource, type Source, type SourceArguments } from "./source";

/** What `egov audit` was asked for. */
export interface AuditRequest {
    readonly source: SourceArguments;
    readonly selection: SelectionArguments;
    readonly verdict: VerdictOptions;
    /** Level of what nobody is known to own. */
    readonly level: number;
    /** An estate was named on the command line. */
    readonly estateNamed: boolean;
    /** Emergency file, as given. */
    readonly breakGlass?: string | undefined;
}

/**
 * Runs rules on a state or preview. An estate is used where one is named, and for a stack of its own. Throws a `Failure` for
 * what can't be read, for an estate, waivers or an emergency file with errors, and for names that nothing has.
 */
export async function judgeSource(
    request: AuditRequest,
    options: GlobalOptions,
    environment: Environment,
): Promise<{ readonly report: AuditReport; readonly source: Source }> {
    const { selection, verdict, level, breakGlass: file } = request;
    requireSource(request.source, environment);
    const rules = await rulesInForce(selection, environment);
    const loaded =
        request.estateNamed || request.source.stack !== undefined ? loadOrFail(options, environment) : undefined;
    if (loaded === undefined && file !== undefined)
        throw new Failure("usage", environment.translate("cli:audit.breakGlassNeedsEstate"));
    const estate = loaded?.estate;
    const breakGlass = estate === undefined ? undefined : breakGlassOrFail(file, estate, options, environment);
    const emergency = breakGlass?.waivers ?? [];
    if (loaded !== undefined) {
        const waivers = [...loaded.estate.waivers.values(), ...emergency];
        await requireSoundWaivers(waivers, loaded.graph, options, environment);
    }
    const source = await readSource(request.source, loaded, options, environment);
    const { asOf } = options;
    const project = estateProject(environment).name;
    const judging = { asOf, level, project, ...(estate === undefined ? {} : { estate }) };
    const judged = judgeAudited(source.audited, rules, judging, emergency);
    const files = source.documents.map((document) => document.file);
    const report: AuditReport = {
        command: "audit",
        source: auditedSource(source.audited, files, level, estate),
        asOf,
        ...judged,
        verdict,
        // What an estate waives may stand in another of its stacks.
        whole: false,
        ...(breakGlass === undefined ? {} : { breakGlass }),
        elapsedMs: environment.clock.elapsedMs(),
    };
    return { report, source };
}
