import { intrusionSensorCoversEveryNode } from "../../../../../policies/classified-protection/computing-environment/audit/intrusion-sensor-covers-every-node";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

import { agentCases } from "./agent-cases";

describeRule(
    intrusionSensorCoversEveryNode,
    agentCases(
        "falco",
        ["registry.egov.example/base/tetragon@sha256:1", "base/wazuh-agent", "egov-hids"],
        unknownValue,
    ),
);
