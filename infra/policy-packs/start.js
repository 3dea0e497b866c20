"use strict";
// Forked by engine/policies/pack-process.ts: the rules of all packs, for all stacks of a run.
const { builtProgram, root } = require("../build/fresh.js");
const { loadProgram } = require("../build/load.js");
require("../toolchain/lean-sdk.js");

process.once("disconnect", () => process.exit(0));
loadProgram(builtProgram("policy-pack"), "shared-pack").servePack("all", root);
