import { renderText, text, type Language, type TextKey } from '@daktari/texts';
import { choiceField } from './choice-field';
import type { FormTarget } from './frame';
import { html, type Html } from './html';
import { field, mainForm } from './parts';

export const DETAIL_FIELDS = [
  'title',
  'fullName',
  'phone',
  'specialty',
  'languages',
  'body',
  'number',
  'expires',
] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** As it stands in the form, also when it is wrong. */
export type TypedDetails = Readonly<Record<Exclude<DetailField, 'languages'>, string>> & {
  readonly languages: readonly string[];
};

/** What stands in the fields, and what of it is wrong. */
export interface TypedModel {
  readonly typed: TypedDetails;
  /** Who gives licences, to choose from. */
  readonly bodies: readonly string[];
  /** In the order of the form; empty at first. */
  readonly wrong: readonly DetailField[];
}

export interface DetailsModel extends TypedModel {
  /** Fields by the names of `TypedDetails`; `languages` once for each. */
  readonly form: FormTarget;
  /** Something stands in the fields that is not saved. */
  readonly isChanged: boolean;
}

/** What people speak with doctors where we serve them; other languages stand in the form when they were named before. */
const OFFERED = ['en', 'sw', 'ki', 'luo', 'luy', 'kam', 'mas', 'so', 'lg', 'rw', 'am', 'fr'];

/** Folded away while nobody asked for a change. */
export function details(model: DetailsModel, isAsked: boolean, language: Language): Html {
  const isOpen = isAsked || model.isChanged || model.wrong.length > 0;
  return html`<details class="card pad" ${isOpen && html` open`}>
    <summary>${text(language, 'page.application.details')}</summary>
    ${mainForm(
      model.form,
      html`${detailFields(model, language)}
        <button class="button outline full">${text(language, 'page.application.save')}</button>`,
    )}
  </details>`;
}

/** All that is said of oneself, beside the address. */
export function detailFields(model: TypedModel, language: Language): Html {
  return html`${line(model, 'title', 'page.application.title_of', language, { autocomplete: 'honorific-prefix', maxlength: 20, hint: text(language, 'page.application.title_hint') })}${line(model, 'fullName', 'page.application.name', language, { autocomplete: 'name', maxlength: 100 })}${line(model, 'phone', 'page.application.phone', language, { type: 'tel', inputmode: 'tel', autocomplete: 'tel', maxlength: 30 })}${line(model, 'specialty', 'page.application.specialty', language, { autocomplete: 'off', maxlength: 100 })}${languages(model, language)}${bodyField(model.bodies, model.typed.body, wrongIn(model, 'body', language), language)}${line(model, 'number', 'page.application.number', language, { autocomplete: 'off', maxlength: 30 })}${line(model, 'expires', 'page.application.expires', language, { type: 'date', autocomplete: 'off' })}`;
}

export function fieldId(name: DetailField): string {
  return name === 'languages' ? 'languages-list' : name;
}

function wrongIn({ wrong }: TypedModel, name: DetailField, language: Language): string | null {
  return wrong.includes(name) ? text(language, `page.application.wrong.${name}`) : null;
}

function line(
  model: TypedModel,
  name: Exclude<DetailField, 'languages' | 'body'>,
  label: TextKey,
  language: Language,
  more: Omit<Parameters<typeof field>[0], 'id' | 'label' | 'value' | 'wrong'>,
): Html {
  const wrong = wrongIn(model, name, language);
  return field({
    id: name,
    label: renderText(language, label, {}),
    value: model.typed[name],
    wrong,
    ...more,
  });
}

/** Who gave a licence, to choose from. */
export function bodyField(
  bodies: readonly string[],
  typed: string,
  wrong: string | null,
  language: Language,
): Html {
  const label = text(language, 'page.application.body');
  return choiceField({ id: 'body', label, choices: bodies, chosen: typed, wrong }, language);
}

function languages(model: TypedModel, language: Language): Html {
  const chosen = model.typed.languages;
  const all = [...new Set([...OFFERED, ...chosen])];
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const wrong = wrongIn(model, 'languages', language);
  const one = (code: string) =>
    html`<label
      ><input
        type="checkbox"
        name="languages"
        value="${code}"
        ${chosen.includes(code) && html` checked`}
      />${nameIn(names, code)}</label
    >`;
  return html`<fieldset class="field" id="languages-list">
    <legend class="label">${text(language, 'page.application.languages')}</legend>
    <div class="choices many">${all.map(one)}</div>
    ${wrong !== null && html`<p class="wrong">${wrong}</p>`}
  </fieldset>`;
}

/** What was sent may be no code of a language at all. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
