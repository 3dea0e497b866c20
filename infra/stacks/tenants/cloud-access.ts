import type { ProjectAccess } from "../../../components/department-tenancy";
import type { PlatformModel } from "../../estate/model";
import type { CloudFacts } from "../facts/facts";

/**
 * How to get into departments' projects. clouds.yaml alone can't say it, since the provider takes no project but the
 * entry's own.
 */
export function projectAccess({ cloud, region }: PlatformModel, facts: CloudFacts): ProjectAccess {
    const account = facts.account(cloud);
    return {
        authUrl: account.authUrl,
        userName: account.userName,
        userDomainName: account.userDomainName,
        password: account.password,
        region,
    };
}
