import type { Part } from "../types";
import { computeSteps } from "./compute-steps";
import { databaseSteps } from "./database-steps";
import { identitySteps } from "./identity-steps";
import { keySteps } from "./key-steps";
import { kubernetesSteps } from "./kubernetes-steps";
import { moreSteps } from "./more-steps";
import type { Step } from "./step";

const allSteps = [...keySteps, ...databaseSteps, ...identitySteps, ...computeSteps, ...kubernetesSteps, ...moreSteps];

/** What has to be done once for these parts. */
export const stepsOf = (parts: readonly Part[]): Step[] => allSteps.filter(({ part }) => parts.includes(part));
