/** The names between braces in a text: `'Pay {amount}'` gives `'amount'`. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

export type TextValues = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)\}/g;

export function placeholdersOf(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? ''))];
}

/** Replaces each `{name}`; `missing` decides what stands where a value is absent. Values are never read as templates. */
export function fill(template: string, values: TextValues, missing: (name: string) => string): string {
  return template.replace(PLACEHOLDER, (_match, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : missing(name),
  );
}
