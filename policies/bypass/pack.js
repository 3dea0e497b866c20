"use strict";
// Started by the engine for `--policy-pack policies/bypass`.
const { builtProgram, root } = require("../../infra/build/fresh.js");
const { loadProgram } = require("../../infra/build/load.js");

loadProgram(builtProgram("policy-pack"), "pack").servePack("bypass", root);
