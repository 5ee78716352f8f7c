import { text, type Language } from '@daktari/texts';
import { html, type Html } from './html';

export interface Choice {
  readonly value: string;
  readonly words: string;
}

export interface ChoiceParts {
  readonly id: string;
  readonly label: string;
  /** Codes say themselves. */
  readonly choices: readonly (Choice | string)[];
  readonly chosen: string;
  readonly wrong: string | null;
}

/** One of several. Nothing is chosen for people: whoever did not choose is asked to, and only one choice is no question. */
export function choiceField({ id, label, choices, chosen, wrong }: ChoiceParts, language: Language): Html {
  const all = choices.map((each) => (typeof each === 'string' ? { value: each, words: each } : each));
  const isChosen = all.length === 1 || all.some(({ value }) => value === chosen);
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <div class="box">
      <select
        id="${id}"
        name="${id}"
        required${wrong !== null && html` aria-invalid="true" aria-describedby="${`${id}-wrong`}"`}
      >
        ${!isChosen && html`<option value="">${text(language, 'page.practitioner.choose')}</option>`}${all.map(({ value, words }) => html`<option value="${value}" ${value === chosen && html` selected`}>${words}</option>`)}
      </select>
    </div>
    ${wrong !== null && html`<p class="wrong" id="${`${id}-wrong`}">${wrong}</p>`}
  </div>`;
}
