#!/usr/bin/env node
"use strict";
const { setFlagsFromString } = require("node:v8");
const { builtProgram, root } = require("../build/fresh.js");
const { shortLived } = require("../build/v8-flags.json");

// A command lives for seconds: V8's optimising compiler, at its usual eagerness, costs a quarter of `egov check` and pays
// back nothing. What runs ten times as long is optimised all the same.
setFlagsFromString(shortLived);

require(builtProgram("egov")).main(root);
