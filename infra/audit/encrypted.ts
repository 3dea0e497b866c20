/** Code of a finding for a value that a state holds encrypted; `path` says which. */
export const valueEncrypted = "valueEncrypted";
