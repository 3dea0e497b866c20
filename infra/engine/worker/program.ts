/** What a stack's program registers with the Pulumi runtime; gives back the stack's outputs. */
export type StackProgram = () => Record<string, unknown>;
