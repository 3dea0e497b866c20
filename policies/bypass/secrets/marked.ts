import type { RecordedValue } from "../../../infra/recorder/types";
import { UnknownValueTouched } from "../../kernel/read";
import type { RuleContext, StackResource } from "../../kernel/rule";
import { isUnknown, property } from "../../kernel/values";

/** How a credential is kept: not there yet, marked secret, or to be read in the state by anybody. */
export type Keeping = "absent" | "secret" | "plain";

/** Resources of other packages whose outputs are secret by themselves. */
const secretGivers = [
    "pulumi:pulumi:StackReference",
    "random:index/randomPassword:RandomPassword",
    "random:index/randomBytes:RandomBytes",
    "tls:index/privateKey:PrivateKey",
];

/**
 * Looks along a path such as `users`, `[]`, `password`, where `[]` is every item of a list. Plain as soon as one value is. A value that
 * is known only after deployment loses its mark until then: it is taken for secret where it comes from what gives secrets,
 * and for absent where it comes from outside the program (configuration).
 *
 * @throws UnknownValueTouched where it comes from another resource
 */
export function keepingOf(resource: StackResource, steps: readonly string[], { resources }: RuleContext): Keeping {
    return walk(resource.inputs, steps, "");

    function walk(value: RecordedValue | undefined, [step, ...rest]: readonly string[], walked: string): Keeping {
        if (value === undefined || value === null || value === "") return "absent";
        if (property(value, "kind") === "secret") return "secret";
        if (isUnknown(value)) return fromElsewhere(walked);
        if (step === undefined) return "plain";
        if (step !== "[]") return walk(property(value, step), rest, walked === "" ? step : `${walked}.${step}`);
        const items = Array.isArray(value) ? (value as readonly RecordedValue[]) : [];
        return worst(items.map((item, index) => walk(item, rest, `${walked}[${index}]`)));
    }

    function fromElsewhere(walked: string): Keeping {
        const sources = resources.targets(resource, steps[0] ?? "");
        if (sources.length === 0) return "absent";
        if (sources.every(givesSecrets)) return "secret";
        throw new UnknownValueTouched(walked);
    }
}

const givesSecrets = ({ type, additionalSecretOutputs }: StackResource): boolean =>
    secretGivers.includes(type) || additionalSecretOutputs.length > 0;

function worst(found: readonly Keeping[]): Keeping {
    if (found.includes("plain")) return "plain";
    return found.includes("secret") ? "secret" : "absent";
}
