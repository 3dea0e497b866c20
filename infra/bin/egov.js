#!/usr/bin/env node
"use strict";
const { setFlagsFromString } = require("node:v8");
const { builtProgram, root } = require("../build/fresh.js");

// A command lives for seconds: V8's optimising compiler, at its usual eagerness, costs a quarter of `egov check` and pays
// back nothing. What runs ten times as long is optimised all the same.
setFlagsFromString("--interrupt-budget=1000000");

require(builtProgram("egov")).main(root);
