import type { Environment } from "../context";
import { Failure } from "../failure";

/** Throws a `Failure` where something has to be asked and nobody is there: before anything is done. */
export function requireSomebody(yes: boolean, environment: Environment): void {
    const { terminal, translate } = environment;
    if (!yes && !terminal.interactive) throw new Failure("usage", translate("cli:confirm.needsYes"));
}

/** Asks a question that `yes` (or its first letter, or 是) agrees to. Throws a `Failure` where the answer is another. */
export async function confirm(question: string, environment: Environment): Promise<void> {
    const { terminal, translate } = environment;
    const answer = await terminal.ask(`${question} ${translate("cli:confirm.yesNo")} `);
    if (!/^(?:y|yes|是)$/i.test((answer ?? "").trim()))
        throw new Failure("interrupted", translate("cli:confirm.declined"));
}

/** Asks for a name to be typed in. Throws a `Failure` where another is. */
export async function confirmByName(question: string, name: string, environment: Environment): Promise<void> {
    const { terminal, translate } = environment;
    const answer = await terminal.ask(`${question} `);
    if ((answer ?? "").trim() !== name) throw new Failure("interrupted", translate("cli:confirm.declined"));
}
