/** Why an estate cannot be started or written: `code` is a key of the namespace `init` of infra/i18n. */
export interface InitFailure {
    readonly code:
        | "unknownProvince"
        | "provinceHasNoCities"
        | "badName"
        | "badDate"
        | "folderNotEmpty"
        | "notAFolder"
        | "writeFailed"
        | "leftBehind";
    readonly params: Readonly<Record<string, string>>;
}
