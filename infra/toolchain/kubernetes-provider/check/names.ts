import type { ObjectKind } from "../kinds";

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const service = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const qualified = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const portName = /^(?=.*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

const rbacKinds = new Set(["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"]);

/** Why a name is no name for an object of that kind (RFC 1123, RFC 1035 as the API server applies them); undefined where it is. */
export function nameProblem(name: string, { kind }: ObjectKind): string | undefined {
    if (rbacKinds.has(kind))
        return name === "" || name === "." || name === ".." || /[/%]/.test(name)
            ? 'must not be empty, ".", ".." or contain "/" or "%"'
            : undefined;
    if (kind === "Namespace") return labelProblem(name);
    if (kind === "Service")
        return name.length <= 63 && service.test(name)
            ? undefined
            : 'must be 1 to 63 lower-case letters, digits and "-", beginning with a letter and ending with a letter or digit';
    return name.length <= 253 && subdomain.test(name)
        ? undefined
        : 'must be 1 to 253 lower-case letters, digits, "-" and ".", each part beginning and ending with a letter or digit';
}

/** Why a text is no DNS label; undefined where it is. */
export const labelProblem = (text: string): string | undefined =>
    text.length <= 63 && label.test(text)
        ? undefined
        : 'must be 1 to 63 lower-case letters, digits and "-", beginning and ending with a letter or digit';

/** Why a text is no key of a label or annotation (`[prefix/]name`); undefined where it is. */
export function keyProblem(key: string): string | undefined {
    const [name = "", prefix, ...rest] = key.split("/").reverse();
    if (rest.length > 0) return 'must have at most one "/"';
    if (prefix !== undefined && (prefix.length > 253 || !subdomain.test(prefix)))
        return `its prefix "${prefix}" is no DNS name`;
    return name.length <= 63 && qualified.test(name)
        ? undefined
        : 'its name must be 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit';
}

/** Why a text is no value of a label; undefined where it is. The empty text is one. */
export const labelValueProblem = (value: string): string | undefined =>
    value === "" || (value.length <= 63 && qualified.test(value))
        ? undefined
        : 'must be at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit';

/** Why a text is no name of a port; undefined where it is. */
export const portNameProblem = (text: string): string | undefined =>
    text.length <= 15 && portName.test(text) && !text.includes("--")
        ? undefined
        : 'must be 1 to 15 lower-case letters, digits and single "-", with at least one letter';

/** Whether a value is a quantity such as `500m` or `2Gi`. */
export const isQuantity = (value: string | number): boolean =>
    /^[+-]?(\d+(\.\d*)?|\.\d+)(m|u|n|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\d+)?$/.test(String(value));
