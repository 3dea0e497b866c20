import { hasMarker } from "../marker";

/** A file given to a resource. */
export abstract class Asset {
    readonly __pulumiAsset = true;

    static isInstance(value: unknown): value is Asset {
        return hasMarker(value, "__pulumiAsset");
    }
}

export class FileAsset extends Asset {
    constructor(readonly path: string) {
        super();
    }
}

export class StringAsset extends Asset {
    constructor(readonly text: string) {
        super();
    }
}

export class RemoteAsset extends Asset {
    constructor(readonly uri: string) {
        super();
    }
}

/** A folder or bundle of files given to a resource. */
export abstract class Archive {
    readonly __pulumiArchive = true;

    static isInstance(value: unknown): value is Archive {
        return hasMarker(value, "__pulumiArchive");
    }
}

export class AssetArchive extends Archive {
    constructor(readonly assets: unknown) {
        super();
    }
}

export class FileArchive extends Archive {
    constructor(readonly path: string) {
        super();
    }
}

export class RemoteArchive extends Archive {
    constructor(readonly uri: string) {
        super();
    }
}
