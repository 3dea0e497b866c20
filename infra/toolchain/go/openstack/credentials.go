package main

import (
	"context"
	"strings"

	"github.com/gophercloud/utils/terraform/auth"
	"github.com/gophercloud/utils/terraform/mutexkv"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/terraform-provider-openstack/terraform-provider-openstack/openstack"
)

// askForCredentialsLate lets a preview of new resources do without credentials: where clouds.yaml has no such cloud, the
// error comes with the first call to the cloud and not when the provider is set up.
func askForCredentialsLate(provider *schema.Provider) {
	configure := provider.ConfigureContextFunc
	var missing diag.Diagnostics
	provider.ConfigureContextFunc = func(ctx context.Context, data *schema.ResourceData) (interface{}, diag.Diagnostics) {
		meta, diagnostics := configure(ctx, data)
		if !lacksCloud(diagnostics) {
			return meta, diagnostics
		}
		missing = diagnostics
		region, _ := data.Get("region").(string)
		return &openstack.Config{Config: auth.Config{Region: region, MutexKV: mutexkv.NewMutexKV()}}, nil
	}
	for _, resource := range provider.ResourcesMap {
		refuse(&resource.CreateContext, &missing)
		refuse(&resource.ReadContext, &missing)
		refuse(&resource.UpdateContext, &missing)
		refuse(&resource.DeleteContext, &missing)
	}
}

func lacksCloud(diagnostics diag.Diagnostics) bool {
	for _, each := range diagnostics {
		if each.Severity == diag.Error && (strings.Contains(each.Summary, "unable to load clouds.yaml") ||
			strings.Contains(each.Summary, "does not exist in clouds.yaml")) {
			return true
		}
	}
	return false
}

// The four kinds of operation have the same shape but types of their own.
func refuse[Operation ~func(context.Context, *schema.ResourceData, interface{}) diag.Diagnostics](
	operation *Operation, missing *diag.Diagnostics,
) {
	inner := *operation
	if inner == nil {
		return
	}
	*operation = func(ctx context.Context, data *schema.ResourceData, meta interface{}) diag.Diagnostics {
		if missing.HasError() {
			return *missing
		}
		return inner(ctx, data, meta)
	}
}
