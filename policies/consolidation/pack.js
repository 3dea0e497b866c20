"use strict";
// Started by the engine for `--policy-pack policies/consolidation`.
const { builtProgram, root } = require("../../infra/build/fresh.js");

require(builtProgram("policy-pack")).servePack("consolidation", root);
