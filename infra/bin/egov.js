#!/usr/bin/env node
"use strict";
const { builtProgram, root } = require("../build/fresh.js");

require(builtProgram("egov")).main(root);
