import { deployer } from "../../../../infra/sandbox/names";
import type { OutsideCloud } from "./api";

/** Does something while the account that deploys has roles in a project which nobody gave it for good. */
export async function withRoles(
    outside: OutsideCloud,
    project: string,
    names: readonly string[],
    work: () => Promise<void>,
): Promise<void> {
    const [user] = await outside.list("identity", `/users?name=${deployer}`, "users");
    const roles = (await outside.list("identity", "/roles", "roles")).filter(({ name }) =>
        names.includes(String(name)),
    );
    const each = async (method: string): Promise<void> => {
        for (const { id } of roles)
            await outside.call(
                "identity",
                `/projects/${project}/users/${String(user?.["id"])}/roles/${String(id)}`,
                method,
            );
    };
    await each("PUT");
    await work().finally(() => each("DELETE"));
}
