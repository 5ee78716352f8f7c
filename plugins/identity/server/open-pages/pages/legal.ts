import { shown } from '../../account/visit';
import { renderLegal, type LegalModel } from '../../pages';
import type { OpenPage } from '../visit';

export const TERMS = '/terms';
export const PRIVACY = '/privacy';

/** What the product does with people's data and money, before anybody has an account. */
export function legalPage(document: LegalModel['document'], operator: LegalModel['operator']): OpenPage {
  const otherHref = document === 'terms' ? PRIVACY : TERMS;
  return {
    show: ({ frame, language }) =>
      Promise.resolve(shown(renderLegal({ frame, document, operator, otherHref }, language))),
  };
}
