"use strict";
// Started by the engine for `--policy-pack policies/all`.
const { builtProgram, root } = require("../../infra/build/fresh.js");

require(builtProgram("policy-pack")).servePack("all", root);
