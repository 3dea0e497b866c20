import tokens from "../../../infra/toolchain/go/openstack/tokens.json";
import type { RecordedValue } from "../../../infra/recorder/types";
import type { StackResource } from "../../../policies/kernel/rule";
import { isUnknown, plain } from "../../../policies/kernel/values";

const terraformTypes = new Map(Object.entries(tokens).map(([terraform, pulumi]) => [pulumi, terraform]));
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface PlannedResource {
    readonly type: string;
    readonly values: Readonly<Record<string, Json>>;
}

/** The same resources as a plan of OpenTofu or Terraform holds them; what is known only after deployment is left out. */
export function plannedResources(resources: readonly StackResource[]): PlannedResource[] {
    return resources.flatMap(({ custom, type, inputs }): PlannedResource[] => {
        const terraform = terraformTypes.get(type);
        if (terraform !== undefined) return [{ type: terraform, values: object(inputs, snake) }];
        if (!custom || !type.startsWith("kubernetes:")) return [];
        return [{ type: "kubernetes_manifest", values: { manifest: object(inputs, (key) => key) } }];
    });
}

/** The document that `tofu show -json` prints of a plan which makes everything anew. */
export function planJson(resources: readonly PlannedResource[]): string {
    const provider = (type: string): string =>
        `registry.opentofu.org/${type.startsWith("openstack_") ? "terraform-provider-openstack/openstack" : "hashicorp/kubernetes"}`;
    const heads = resources.map(({ type, values }, index) => ({
        head: { address: `${type}.r${index}`, mode: "managed", type, name: `r${index}`, provider_name: provider(type) },
        values,
    }));
    return JSON.stringify({
        format_version: "1.2",
        terraform_version: "1.9.0",
        planned_values: {
            root_module: { resources: heads.map(({ head, values }) => ({ ...head, schema_version: 0, values })) },
        },
        resource_changes: heads.map(({ head, values }) => ({
            ...head,
            change: { actions: ["create"], before: null, after: values, after_unknown: {} },
        })),
        configuration: { root_module: {} },
    });
}

function object(
    value: { readonly [key: string]: RecordedValue },
    rename: (key: string) => string,
): { readonly [key: string]: Json } {
    return Object.fromEntries(
        Object.entries(value).flatMap(([key, item]): [string, Json][] => {
            const known = json(item, rename);
            return known === undefined ? [] : [[rename(key), known]];
        }),
    );
}

function json(given: RecordedValue, rename: (key: string) => string): Json | undefined {
    const value = plain(given);
    if (value === undefined || isUnknown(value)) return undefined;
    if (Array.isArray(value)) return (value as readonly RecordedValue[]).flatMap((item) => json(item, rename) ?? []);
    if (value === null || typeof value !== "object") return value as Json;
    return object(value as { readonly [key: string]: RecordedValue }, rename);
}
