import { text, type Language } from '@daktari/texts';
import { html, type Html } from './html';
import { icon } from './icon';
import { initials } from './parts';

/** Somebody whose record may be asked about. */
export interface AskedPerson {
  readonly name: string;
  /** What the reader is to this record. */
  readonly tie: 'own' | 'self' | 'parent' | 'guardian' | 'carer';
  readonly href: string;
  readonly isShown: boolean;
}

/** Oneself and those for whom one acts; nothing to choose for whoever acts for nobody. */
export function whosePicker(people: readonly AskedPerson[], language: Language): Html | null {
  if (people.length < 2) return null;
  return html`<nav class="people" aria-label="${text(language, 'page.record.title')}">
    ${people.map((person) => choice(person, language))}
  </nav>`;
}

/** Null when the record is the reader's own, at whichever clinic. */
export function nameOfOther(people: readonly AskedPerson[]): string | null {
  const shown = people.find(({ isShown }) => isShown);
  return !shown || shown.tie === 'own' || shown.tie === 'self' ? null : shown.name;
}

function choice({ name, tie, href, isShown }: AskedPerson, language: Language): Html {
  return html`<a class="row card" href="${href}" ${isShown && html` aria-current="true"`}
    ><span class="tile" aria-hidden="true">${initials(name)}</span
    ><span class="grow"
      ><span class="t">${name}</span><span class="s">${text(language, `page.record.tie_${tie}`)}</span></span
    >${isShown && icon('check-circle-fill')}</a
  >`;
}
