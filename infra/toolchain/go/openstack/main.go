// Command pulumi-resource-openstack serves terraform-provider-openstack as the Pulumi plug-in that @pulumi/openstack
// expects: same resource tokens, same property names. It is built where the official plug-in can't be downloaded.
package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"sort"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	shimtypes "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfshim"
	shim "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfshim/sdk-v2"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
	"github.com/terraform-provider-openstack/terraform-provider-openstack/openstack"
)

// version is that of @pulumi/openstack, set by the linker.
var version = "0.0.0"

// Resource type of the Terraform provider -> type token of @pulumi/openstack.
//
//go:embed tokens.json
var tokenTable []byte

// Longest name that the OpenStack services take.
const maximumNameLength = 255

func providerInfo() (tfbridge.ProviderInfo, error) {
	table := map[string]string{}
	if err := json.Unmarshal(tokenTable, &table); err != nil {
		return tfbridge.ProviderInfo{}, fmt.Errorf("tokens.json: %w", err)
	}
	resources := map[string]*tfbridge.ResourceInfo{}
	for name, token := range table {
		resources[name] = &tfbridge.ResourceInfo{Tok: tokens.Type(token)}
	}
	// The schema says "at most one", the official SDK has a list.
	list := false
	resources["openstack_compute_servergroup_v2"].Fields = map[string]*tfbridge.SchemaInfo{"policies": {MaxItemsOne: &list}}
	// Beside the block allocation_pool, which the SDK calls allocationPools, there is this older list of the same name.
	resources["openstack_networking_subnet_v2"].Fields = map[string]*tfbridge.SchemaInfo{
		"allocation_pools": {Name: "allocationPoolsCollection"},
	}
	resources["openstack_orchestration_stack_v1"].Fields = map[string]*tfbridge.SchemaInfo{"outputs": {Name: "StackOutputs"}}
	provider := openstack.Provider()
	askForCredentialsLate(provider)
	info := tfbridge.ProviderInfo{
		P:            shim.NewProvider(provider),
		Name:         "openstack",
		Version:      version,
		MetadataInfo: tfbridge.NewProviderMetadata([]byte("{}")),
		Resources:    resources,
	}
	info.SetAutonaming(maximumNameLength, "-")
	return info, nil
}

func main() {
	info, err := providerInfo()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if len(os.Args) == 2 && os.Args[1] == "-names" {
		printNames(info)
		return
	}
	schema := fmt.Sprintf(`{"name":"openstack","version":%q}`, version)
	tfbridge.Main("openstack", version, info, []byte(schema))
}

// printNames writes type token -> names of its properties, so that a test can hold them against the official SDK.
func printNames(info tfbridge.ProviderInfo) {
	names := map[string][]string{}
	for resource, mapping := range info.Resources {
		properties := info.P.ResourcesMap().Get(resource).Schema()
		fields := []string{}
		properties.Range(func(key string, _ shimtypes.Schema) bool {
			fields = append(fields, tfbridge.TerraformToPulumiNameV2(key, properties, mapping.Fields))
			return true
		})
		sort.Strings(fields)
		names[string(mapping.Tok)] = fields
	}
	_ = json.NewEncoder(os.Stdout).Encode(names)
}
