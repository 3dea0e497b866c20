import { verdicts, type Answer } from "./answer";

/** The answer with the best verdict; of equal ones that whose best way gets furthest. Throws where there is none. */
export function best(answers: readonly Answer[]): Answer {
    const [first, ...others] = answers;
    if (first === undefined) throw new Error("there is no answer to choose from");
    return others.reduce((found, other) => (isBetter(other, found) ? other : found), first);
}

function isBetter(one: Answer, other: Answer): boolean {
    const ranks = verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict);
    return ranks === 0 ? stepsOf(one) > stepsOf(other) : ranks < 0;
}

const stepsOf = ({ ways: [way] }: Answer): number => way?.steps.length ?? 0;
