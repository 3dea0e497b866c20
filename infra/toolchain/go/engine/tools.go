//go:build tools

// Package tools names the command that is built here, so that the module requires it at a fixed version.
package tools

import _ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
