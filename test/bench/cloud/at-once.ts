/** egov: stacks side by side, and resources side by side in each. */
export const stacksAtOnce = 2;
export const resourcesAtOnce = 10;
/** OpenTofu has one configuration: the same number of resources at the same time. */
export const operationsAtOnce = stacksAtOnce * resourcesAtOnce;
