import type { Message } from "../../engine/result";

/** Why a drill can't be begun or go on: a text in namespace `drill` of infra/i18n; each says what to do. */
export type DrillProblem = Message;
