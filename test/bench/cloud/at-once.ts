/** What egov does by itself: up to 20 operations at the same time, shared by the stacks that run side by side. */
export const operationsAtOnce = 20;
