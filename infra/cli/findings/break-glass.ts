import { relative, resolve } from "node:path";
import { readBreakGlass, type BreakGlass } from "../../estate/break-glass";
import type { EstateModel } from "../../estate/model";
import { fileLimit } from "../../estate/parse/decode";
import { diskReader } from "../../estate/reader";
import type { Environment, GlobalOptions } from "../context";
import { Failure } from "../failure";
import { fileFailure } from "../files/write-whole";

/** The emergency file that was given. Throws a `Failure` where it does not hold now, with every problem. */
export function breakGlassOrFail(
    given: string | undefined,
    estate: EstateModel,
    options: GlobalOptions,
    environment: Environment,
): BreakGlass | undefined {
    if (given === undefined) return undefined;
    const { cwd, clock, translate } = environment;
    const path = resolve(cwd, given);
    let bytes: Uint8Array;
    try {
        bytes = diskReader.read(path, fileLimit + 1);
    } catch (error) {
        throw fileFailure(path, error, environment);
    }
    const read = readBreakGlass(relative(options.estate, path), bytes, estate, clock.now());
    if (read.ok) return read.value;
    const message = translate("cli:findings.breakGlassRefused", { count: read.error.length });
    throw new Failure("estate", message, { folder: options.estate, problems: read.error });
}
