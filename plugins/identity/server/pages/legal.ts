import { text, type Language, type TextKey } from '@daktari/texts';
import type { Frame } from './frame';
import { html } from './html';
import { page } from './layout';

export interface LegalModel {
  readonly frame: Frame;
  readonly document: 'terms' | 'privacy';
  /** Who answers for this installation, and where people reach them. */
  readonly operator: { readonly name: string; readonly contact: string };
  readonly otherHref: string;
}

const SECTIONS = {
  terms: ['page.terms.what', 'page.terms.emergency', 'page.terms.money', 'page.terms.you', 'page.terms.end'],
  privacy: [
    'page.privacy.kept',
    'page.privacy.sees',
    'page.privacy.trail',
    'page.privacy.consent',
    'page.privacy.rights',
  ],
} as const satisfies Record<LegalModel['document'], readonly TextKey[]>;
const OTHER = { terms: 'privacy', privacy: 'terms' } as const;

export function renderLegal(model: LegalModel, language: Language): string {
  const { frame, document, operator } = model;
  const body = html`${SECTIONS[document].map(
      (key) =>
        html`<section class="flow">
          <h2>${text(language, key)}</h2>
          <p>${text(language, `${key}_more`)}</p>
        </section>`,
    )}
    <section class="flow">
      <h2>${text(language, 'page.legal.ask')}</h2>
      <p>
        ${text(language, 'page.legal.by', { operator: operator.name })}
        ${text(language, 'page.legal.contact', { contact: operator.contact })}
      </p>
      <p><a class="link" href="${model.otherHref}">${text(language, `page.${OTHER[document]}.title`)}</a></p>
    </section>`;
  return page(
    {
      title: text(language, `page.${document}.title`),
      head: { kind: 'field', lead: text(language, `page.${document}.lead`) },
      body,
    },
    frame,
    language,
  );
}
