import type { EstateModel } from "../../estate/model";
import { readEstate } from "../../program";
import { withoutSourcePositions } from "../../source-positions";
import { buildNamedStack } from "../../stacks/named";
import { withoutDebugMessages } from "./quiet-log";
import type { ProgramFactory } from "./serve";

/** Programs of the stacks of an estate, which is read once, at the first job. */
export const estateProgram: ProgramFactory = (setup) => {
    withoutSourcePositions();
    withoutDebugMessages();
    let estate: EstateModel | undefined;
    return (_stack, access) => () => buildNamedStack((estate ??= readEstate(setup.estateFolder)), access);
};
