import type { Plugin } from "esbuild";

/** JavaScript of all validators of the estate's schemas. */
export function compileValidators(estateFolder: string): string;
export function precompiledValidators(estateFolder: string): Plugin;
