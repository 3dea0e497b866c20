import { addChanges, changesOfSummary, hasChanges, noChanges } from "../../../../infra/engine/events/changes";

it("sums over stacks", () => {
    const sum = addChanges([
        { ...noChanges, create: 2 },
        { ...noChanges, create: 1, delete: 4 },
    ]);
    expect(sum).toEqual({ ...noChanges, create: 3, delete: 4 });
    expect(addChanges([])).toEqual(noChanges);
});

it("counts steps that it does not know as other, and the halves of a replacement not at all", () => {
    expect(changesOfSummary({ create: 1, import: 2, "create-replacement": 3, replace: 3, same: undefined })).toEqual({
        ...noChanges,
        create: 1,
        other: 2,
        replace: 3,
    });
});

it("takes neither same nor read for a change", () => {
    expect(hasChanges({ ...noChanges, same: 9, read: 1 })).toBe(false);
    expect(hasChanges({ ...noChanges, update: 1 })).toBe(true);
});
