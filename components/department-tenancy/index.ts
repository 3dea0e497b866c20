export type { DepartmentGroup } from "./access";
export type { DepartmentTenancyArgs, ProjectAccess, TenantRole } from "./args";
export { DepartmentTenancy } from "./department-tenancy";
export type { TenantNetwork } from "./networks";
