"use strict";
// Forked by engine/policies/pack-process.ts: the rules of all packs, for all stacks of a run.
const { builtProgram, root } = require("../build/fresh.js");
const { loadProgram } = require("../build/load.js");

process.once("disconnect", () => process.exit(0));
void loadProgram(builtProgram("shared-rules"), "serve").serveRules(root);
