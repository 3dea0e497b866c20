import { renderTemplate } from "../../../../infra/sandbox/configuration/render";

const values = (name: string): string | undefined => ({ user: "nova", "port.nova": "8774" })[name];
const shared = (name: string): string | undefined =>
    ({ account: "username = {{user}}\n", twice: "[a]\n{{> account}}\n", circle: "{{> circle}}" })[name];
const render = (text: string): string => renderTemplate("x.conf", text, values, shared);

it("puts in values and shared files, which hold values themselves", () => {
    expect(render("[a]\n{{> account}}\nport = {{port.nova}}\n")).toBe("[a]\nusername = nova\nport = 8774\n");
    expect(render("{{> twice}}")).toBe("[a]\nusername = nova");
});

it("leaves alone what looks a little like it", () => {
    expect(render("%(project_id)s {a} {{ }} ${b}")).toBe("%(project_id)s {a} {{ }} ${b}");
});

it.each([
    ["{{nothing}}", 'x.conf: nothing is called "nothing"'],
    ["{{> nothing}}", 'x.conf: nothing is called "nothing"'],
    ["{{> circle}}", "go round in a circle"],
])("refuses %s", (text, message) => {
    expect(() => render(text)).toThrow(message);
});
