import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes temporary folders that go after all tests of the file. */
export function temporaryFolders(): () => string {
    const made: string[] = [];
    afterAll(() => {
        for (const folder of made) rmSync(folder, { recursive: true, force: true });
    });
    return () => {
        const folder = realpathSync(mkdtempSync(join(tmpdir(), "egov-test-")));
        made.push(folder);
        return folder;
    };
}
