import type { RecordedResource, RecordedStack, RecordedValue } from "../../infra/recorder/types";
import { recordStack } from "../../infra/recorder/record";
import { buildNamedStack } from "../../infra/stacks/named";
import { estateOf, estateParts, type EstateParts } from "./estate-fixture";

type Upstream = Readonly<Record<string, RecordedValue>> | undefined;

/** Records a tenants stack of the fixture's estate, as `change` leaves it; upstream stacks were never deployed unless given. */
export function recordTenants(
    division: string,
    change: (parts: EstateParts) => void = () => {},
    config: Readonly<Record<string, unknown>> = {},
    upstream: Upstream = undefined,
): RecordedStack {
    const parts = estateParts();
    change(parts);
    return recordStack(
        {
            stack: `tenants-${division}`,
            project: "egov-cloud",
            organization: "organization",
            config: Object.fromEntries(
                Object.entries(config).map(([key, value]) => [`egov:${key}`, JSON.stringify(value)]),
            ),
            upstream: new Map(parts.platforms.map((platform) => [`platform-${platform.division}`, upstream])),
        },
        () => buildNamedStack(estateOf(parts)),
    );
}

/** URN -> resource as text, for comparing two recordings. */
export function byUrn(stack: RecordedStack): Map<string, string> {
    return new Map(stack.resources.map((resource) => [resource.urn, JSON.stringify(resource)]));
}

/** Resources of the first stack that the second has not, or has otherwise. */
export function differing(one: RecordedStack, other: RecordedStack): RecordedResource[] {
    const known = byUrn(other);
    return one.resources.filter((resource) => known.get(resource.urn) !== JSON.stringify(resource));
}

/** Resources below a component. */
export function below(stack: RecordedStack, component: string): RecordedResource[] {
    const root = stack.resources.find((resource) => resource.name === component && resource.type.startsWith("egov:"));
    return stack.resources.filter((resource) => root !== undefined && resource.parent === root.urn);
}
