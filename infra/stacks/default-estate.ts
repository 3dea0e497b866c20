/** Estate of a stack whose configuration names none (`egov:estate`): a folder relative to the project. */
export const defaultEstate = "stacks/estates/shandong";
