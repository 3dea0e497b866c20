import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact } from "../../fact";
import { container } from "./pods";

type Fields = Readonly<Record<string, RecordedValue>>;

const limited = { by: "container-is-limited" };
const enough = { cpu: "500m", memory: "512Mi" };
const resources = (requests: Fields, limits: Fields): CaseResource => container({ resources: { requests, limits } });

/** What containers may use. */
export const limits = {
    noCpuLimit: fact(
        "A container has no CPU limit",
        "容器未限制 CPU",
        resources(enough, { memory: "512Mi" }),
        resources(enough, enough),
        limited,
    ),
    noMemoryLimit: fact(
        "A container has no memory limit",
        "容器未限制内存",
        resources(enough, { cpu: "500m" }),
        resources(enough, enough),
        limited,
    ),
    noCpuRequest: fact(
        "A container requests no CPU",
        "容器未申请 CPU",
        resources({ memory: "512Mi" }, { memory: "512Mi" }),
        resources(enough, enough),
        limited,
    ),
    noMemoryRequest: fact(
        "A container requests no memory",
        "容器未申请内存",
        resources({ cpu: "500m" }, { cpu: "500m" }),
        resources(enough, enough),
        limited,
    ),
    noResources: fact(
        "A container has neither requests nor limits",
        "容器未设资源申请和限额",
        container({}),
        resources(enough, enough),
        limited,
    ),
    requestsBelowLimits: fact(
        "A container requests less than its limits",
        "容器申请少于限额",
        resources({ cpu: "100m", memory: "128Mi" }, enough),
        resources(enough, enough),
        { not: "overcommit" },
    ),
} as const;
