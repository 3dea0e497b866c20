// jest: in the place of what no unit test needs (jest.config.cjs).
"use strict";

module.exports = {};
