import { logAgentKeepsRunning } from "../../../../../policies/classified-protection/computing-environment/audit/log-agent-keeps-running";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

import { agentCases } from "./agent-cases";

describeRule(
    logAgentKeepsRunning,
    agentCases(
        "fluent-bit",
        ["registry.egov.example/base/vector@sha256:1", "base/filebeat:8", "otel-collector", "fluentbit"],
        unknownValue,
    ),
);
