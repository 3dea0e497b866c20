import { isUnknown, plainProperties, type Properties } from "../properties";

/**
 * Compares two configurations of a provider. Another cluster makes all its objects new ones; a kubeconfig that only has other
 * credentials does not. Whether the cluster is another one is taken from the settings that name it.
 */
export function diffConfiguration(
    oldProperties: Properties,
    newProperties: Properties,
): { changed: string[]; replaces: string[] } {
    const olds = plainProperties(oldProperties);
    const news = plainProperties(newProperties);
    const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
    const changed = keys.filter(
        (key) => isUnknown(news[key]) || JSON.stringify(olds[key]) !== JSON.stringify(news[key]),
    );
    const known = (key: string): boolean =>
        changed.includes(key) && !isUnknown(news[key]) && olds[key] !== undefined && news[key] !== undefined;
    // Where the program says itself which cluster it is, names in a kubeconfig may change.
    const telling = news["clusterIdentifier"] === undefined ? ["cluster", "context"] : ["clusterIdentifier"];
    return { changed, replaces: telling.filter(known) };
}
