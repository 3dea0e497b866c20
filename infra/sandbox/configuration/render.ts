/** Gives a value or the text of a shared file; undefined where there is none of that name. */
export type Lookup = (name: string) => string | undefined;

const deepest = 5;

/**
 * Puts values (`{{name}}`) and shared files (`{{> name}}`, which may hold values themselves) into a template.
 *
 * @param file for messages
 * @throws Error where a name is unknown, or shared files go round in a circle
 */
export function renderTemplate(file: string, template: string, values: Lookup, shared: Lookup, depth = 0): string {
    if (depth > deepest) throw new Error(`${file}: shared files go round in a circle`);
    return template.replace(/\{\{(>?)\s*([\w.-]+)\s*\}\}/g, (_whole, include: string, name: string) => {
        const found = include === "" ? values(name) : shared(name);
        if (found === undefined) throw new Error(`${file}: nothing is called "${name}"`);
        return include === "" ? found : renderTemplate(`${file} > ${name}`, found.trimEnd(), values, shared, depth + 1);
    });
}
