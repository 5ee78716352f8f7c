import { catalogues, isTextKey, type EnglishCatalogue, type TextKey } from './catalogue';
import { type Language } from './language';
import { fill, type Placeholders, type TextValues } from './placeholders';

/** The values that a text needs; `never` names mean that it needs none. */
export type ValuesFor<Key extends TextKey> = Readonly<
  Record<Placeholders<EnglishCatalogue[Key]>, string | number>
>;

type ValuesArgument<Key extends TextKey> = [Placeholders<EnglishCatalogue[Key]>] extends [never]
  ? []
  : [values: ValuesFor<Key>];

/** The text of `key` with its `{name}` placeholders filled; a wrong key or a forgotten value does not compile. */
export function text<Key extends TextKey>(
  language: Language,
  key: Key,
  ...values: ValuesArgument<Key>
): string {
  return renderText(language, key, values[0] ?? {});
}

/** The same for keys known only at run time. Throws TypeError when a value is missing: a person must not read `{time}`. */
export function renderText(language: Language, key: TextKey, values: TextValues = {}): string {
  return fill(catalogues[language][key], values, (name) => {
    throw new TypeError(`text ${key} needs a value for ${name}`);
  });
}

type CodeOf<Key> = Key extends `error.${infer Code}` ? Code : never;
export type ErrorCode = CodeOf<TextKey>;

/**
 * What to tell a caller about an error code. Total, since an error handler must not fail:
 * an unknown code gets the text of `internal`, a missing or odd value becomes an ellipsis.
 */
export function errorText(
  language: Language,
  code: string,
  details: Readonly<Record<string, unknown>> = {},
): string {
  const key = `error.${code}`;
  const template = catalogues[language][isTextKey(key) ? key : 'error.internal'];
  const plain = Object.entries(details).filter(isPlain);
  return fill(template, Object.fromEntries(plain), () => '…');
}

function isPlain(entry: [string, unknown]): entry is [string, string | number] {
  return typeof entry[1] === 'string' || typeof entry[1] === 'number';
}
