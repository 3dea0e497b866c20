import { isRecord } from "../engine/workplace/is-record";
import type { AuditProblemCode } from "./problem";

/** What a document is that was taken for a state or a preview: people mix up what Pulumi and others write as JSON. */
export function otherDocument(root: unknown, wanted: "state" | "plan"): AuditProblemCode {
    if (isRecord(root)) {
        if (wanted === "plan" && ("deployment" in root || "checkpoint" in root)) return "stateForPlan";
        if (wanted === "state" && (Array.isArray(root["steps"]) || "changeSummary" in root)) return "planForState";
        // Of `pulumi preview --save-plan` and of `egov preview --plan`: how to change a state, not what it becomes.
        if ("resourcePlans" in root || String(root["format"]).startsWith("egov-plan/")) return "updatePlan";
        if ("terraform_version" in root) return "terraform";
    }
    return wanted === "state" ? "notAState" : "notAPlan";
}
