"use strict";
// Entry for stock Pulumi (`main: infra/` in Pulumi.yaml): the same program that `egov` runs.
const { builtProgram, root } = require("./build/fresh.js");

// Pulumi calls a function that a program exports and takes what it returns as the stack's outputs.
module.exports = () => require(builtProgram("program")).run(root);
