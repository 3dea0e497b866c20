import { display } from "../../display";
import { allPlatforms, divisionOf, type Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import { checkReference, unknownName } from "../rule";

/** Departments belong to a division of their file, systems and role holders to a department, platforms to a provider's contract and a site. */
export function* checkOwnerReferences(draft: Draft): Iterable<Problem> {
    yield* checkDepartments(draft);
    for (const system of draft.systems.sound) {
        const at = () => system.at("department");
        const department = draft.departments.byName.get(system.value.department);
        if (department !== undefined && department.file !== system.file)
            yield problem(
                "departmentOfOtherFile",
                at(),
                { value: display(system.value.department), file: department.file.name },
                [department.at("id")],
            );
        else yield* checkReference("unknownDepartment", system.value.department, draft.departments, at);
    }
    for (const { value, at } of draft.roleHolders.sound)
        yield* checkReference("unknownDepartment", value.department, draft.departments, () => at("department"));
    yield* checkPlatforms(draft);
}

function* checkDepartments(draft: Draft): Iterable<Problem> {
    for (const department of draft.departments.sound) {
        if (department.value.division === undefined || divisionOf(draft, department) !== undefined) continue;
        const own = draft.divisions.items.filter((division) => division.file === department.file);
        if (own.some((division) => division.name === undefined) || !draft.divisions.complete) continue;
        yield unknownName(
            "unknownDivision",
            department.value.division,
            own.map((division) => division.name!),
            department.at("division"),
        );
    }
}

function* checkPlatforms(draft: Draft): Iterable<Problem> {
    const province = draft.estate?.value?.province;
    for (const { value, at } of allPlatforms(draft)) {
        if (value === undefined) continue;
        yield* checkReference("unknownProvider", value.provider.id, draft.serviceProviders, () => at("provider", "id"));
        const contracts = draft.serviceProviders.byName
            .get(value.provider.id)
            ?.value?.contracts.map((contract) => contract.id);
        if (contracts !== undefined && !contracts.includes(value.provider.contract))
            yield unknownName("unknownContract", value.provider.contract, contracts, at("provider", "contract"));
        if (province !== undefined && !value.site.startsWith(province.slice(0, 2)))
            yield problem("siteOutsideProvince", at("site"), { value: display(value.site), province });
    }
}
