export const seconds = (value: number): string => `${value.toFixed(1)} s`;

/** For who waits: the results come at the end. */
export const sayDone = (command: string, value: number): void => console.error(`  ${command} took ${seconds(value)}`);
