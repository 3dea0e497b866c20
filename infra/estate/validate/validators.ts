// The build, and jest, put validators that are compiled already in the place of this module (infra/build/precompiled-validators.mjs):
// compiling takes 130 ms at every start, in a test far more. Options, schemas and formats are the same.
export { ajvValidators as validators } from "./ajv-validators";
