"use strict";
// Started by the engine for `--policy-pack policies/classified-protection`.
const { builtProgram, root } = require("../../infra/build/fresh.js");

require(builtProgram("policy-pack")).servePack("classified-protection", root);
