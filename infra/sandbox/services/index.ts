import type { Part } from "../types";
import { computeServices, volumeServices } from "./core/compute";
import { dataServices } from "./core/data";
import { openstackServices } from "./core/openstack";
import { kubernetesServices } from "./kubernetes/control-plane";
import { designateServices } from "./more/designate";
import { magnumServices } from "./more/magnum";
import { swiftServices } from "./more/swift";
import type { Service, ServiceContext } from "./service";

const definitions: Readonly<Record<Part, (context: ServiceContext) => Service[]>> = {
    core: (context) => [
        ...dataServices(context),
        ...openstackServices(context),
        ...computeServices(context),
        ...volumeServices(context),
    ],
    swift: swiftServices,
    designate: designateServices,
    magnum: magnumServices,
    kubernetes: kubernetesServices,
};

/** Definitions of all services of these parts. */
export const servicesOf = (parts: readonly Part[], context: ServiceContext): Service[] =>
    parts.flatMap((part) => definitions[part](context));

/** Names of all services that there are, whatever is left out. */
export const serviceNames = (context: ServiceContext): string[] =>
    servicesOf(Object.keys(definitions) as Part[], context).map(({ name }) => name);
