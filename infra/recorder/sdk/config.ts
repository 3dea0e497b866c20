import { RunError } from "../errors";
import { Output } from "../output/output";
import { plainState } from "../output/state";
import { currentSession } from "../session";

interface StringOptions {
    readonly allowedValues?: readonly string[];
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly pattern?: string | RegExp;
}

interface NumberOptions {
    readonly min?: number;
    readonly max?: number;
}

/** Stand-in for `pulumi.Config`: reads the configuration that the stack is recorded with. */
export class Config {
    readonly name: string;

    constructor(name?: string) {
        this.name = (name ?? currentSession().request.project).replace(/:config$/, "");
    }

    get(key: string, options?: StringOptions): string | undefined {
        const value = currentSession().request.config[this.fullKey(key)];
        if (value !== undefined) checkText(this.fullKey(key), value, options);
        return value;
    }

    getSecret(key: string, options?: StringOptions): Output<string> | undefined {
        return hidden(this.get(key, options));
    }

    getBoolean(key: string): boolean | undefined {
        const value = this.get(key);
        if (value === undefined) return undefined;
        if (value !== "true" && value !== "false") throw typeError(this.fullKey(key), value, "boolean");
        return value === "true";
    }

    getSecretBoolean(key: string): Output<boolean> | undefined {
        return hidden(this.getBoolean(key));
    }

    getNumber(key: string, options?: NumberOptions): number | undefined {
        const value = this.get(key);
        if (value === undefined) return undefined;
        const number = Number.parseFloat(value);
        if (Number.isNaN(number)) throw typeError(this.fullKey(key), value, "number");
        if (
            (options?.min !== undefined && number < options.min) ||
            (options?.max !== undefined && number > options.max)
        )
            throw rangeError(this.fullKey(key), number, options.min, options.max, "");
        return number;
    }

    getSecretNumber(key: string, options?: NumberOptions): Output<number> | undefined {
        return hidden(this.getNumber(key, options));
    }

    getObject<T>(key: string): T | undefined {
        const value = this.get(key);
        if (value === undefined) return undefined;
        try {
            return JSON.parse(value) as T;
        } catch {
            throw typeError(this.fullKey(key), value, "JSON object");
        }
    }

    getSecretObject<T>(key: string): Output<T> | undefined {
        return hidden(this.getObject<T>(key));
    }

    require(key: string, options?: StringOptions): string {
        return this.present(key, this.get(key, options));
    }

    requireSecret(key: string, options?: StringOptions): Output<string> {
        return hide(this.present(key, this.get(key, options), " --secret"));
    }

    requireBoolean(key: string): boolean {
        return this.present(key, this.getBoolean(key));
    }

    requireSecretBoolean(key: string): Output<boolean> {
        return hide(this.present(key, this.getBoolean(key), " --secret"));
    }

    requireNumber(key: string, options?: NumberOptions): number {
        return this.present(key, this.getNumber(key, options));
    }

    requireSecretNumber(key: string, options?: NumberOptions): Output<number> {
        return hide(this.present(key, this.getNumber(key, options), " --secret"));
    }

    requireObject<T>(key: string): T {
        return this.present(key, this.getObject<T>(key));
    }

    requireSecretObject<T>(key: string): Output<T> {
        return hide(this.present(key, this.getObject<T>(key), " --secret"));
    }

    private fullKey(key: string): string {
        return `${this.name}:${key}`;
    }

    private present<T>(key: string, value: T | undefined, flag = ""): T {
        if (value !== undefined) return value;
        const full = this.fullKey(key);
        throw new RunError(
            `Missing required configuration variable '${full}'\n` +
                `\tplease set a value using the command \`pulumi config set${flag} ${full} <value>\``,
        );
    }
}

const hide = <T>(value: T): Output<T> => new Output<T>(plainState(value, true));

const hidden = <T>(value: T | undefined): Output<T> | undefined => (value === undefined ? undefined : hide(value));

function checkText(key: string, value: string, options: StringOptions = {}): void {
    const { allowedValues, minLength, maxLength, pattern } = options;
    if (allowedValues !== undefined && !allowedValues.includes(value))
        throw new RunError(
            `Configuration '${key}' value '${value}' is not a legal enum value (${JSON.stringify(allowedValues)})`,
        );
    if ((minLength !== undefined && value.length < minLength) || (maxLength !== undefined && value.length > maxLength))
        throw rangeError(key, value, minLength, maxLength, " chars");
    if (pattern !== undefined && !new RegExp(pattern).test(value))
        throw new RunError(
            `Configuration '${key}' value '${value}' does not match the regular expression ${new RegExp(pattern)}`,
        );
}

function rangeError(
    key: string,
    value: string | number,
    min: number | undefined,
    max: number | undefined,
    unit: string,
): RunError {
    const range = max === undefined ? `min ${min}` : min === undefined ? `max ${max}` : `${min}-${max}`;
    return new RunError(
        `Configuration '${key}' value '${value}' is outside of the legal range (${range}${unit}, inclusive)`,
    );
}

const typeError = (key: string, value: string, expected: string): RunError =>
    new RunError(`Configuration '${key}' value '${value}' is not a valid ${expected}`);
