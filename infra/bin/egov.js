#!/usr/bin/env node
"use strict";
const { builtProgram, root } = require("../build/fresh.js");
const { loadProgram } = require("../build/load.js");

const command = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
loadProgram(builtProgram("egov"), command).main(root);
