import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, DAY, frameOf, target, type Sample } from './sample-parts';

type More = Partial<Pick<pages.LicenceModel, 'renewal' | 'saved' | 'problem'>> & {
  wrongPaper?: boolean;
  wrong?: readonly pages.LicenceField[];
};

export function licence(scripts: PageScripts): Sample[] {
  const draw =
    (status: pages.LicenceModel['status'], days: number | null, more: More = {}): Sample['draw'] =>
    (language, typed) => {
      const form = target('/account/licence', typed);
      const { renewal = 'none', saved = [], problem = null, wrongPaper = false, wrong = [] } = more;
      const isOpen = renewal !== 'in-review';
      return pages.renderLicence(
        {
          ...{ frame: frameOf(scripts, typed), status, renewal, saved, backHref: '/account' },
          expires: days === null ? null : at(days * DAY),
          reason: renewal === 'refused' ? (typed ?? 'The stamp cannot be read.') : null,
          papers: (['licence', 'certificate'] as const).map((kind) => ({
            ...{ kind, isShown: kind === 'licence' && renewal !== 'none', isNeeded: kind === 'licence' },
            isOpen,
            wrong: wrongPaper && kind === 'licence' ? (typed ?? 'That is no whole PDF.') : null,
          })),
          handIn: isOpen
            ? {
                ...{ form, bodies: ['KMPDC', 'NCK', 'COC'], wrong },
                typed: { body: 'KMPDC', number: typed ?? 'A-10231', expires: typed ?? '2027-12-31' },
              }
            : null,
          handedIn:
            renewal === 'in-review'
              ? { body: 'KMPDC', number: typed ?? 'A-10231', ends: at(400 * DAY) }
              : null,
          problem: problem === null ? null : (typed ?? problem),
        },
        language,
      );
    };
  return [
    { name: 'licence', draw: draw('valid', 300) },
    { name: 'licence-undated', draw: draw('undated', null) },
    { name: 'licence-ends-soon', draw: draw('ends-soon', 20, { saved: ['licence', 'certificate'] }) },
    { name: 'licence-ended', draw: draw('ended', -3, { renewal: 'open', wrongPaper: true }) },
    { name: 'licence-wrong', draw: draw('ended', -3, { renewal: 'open', wrong: ['number', 'expires'] }) },
    { name: 'licence-in-review', draw: draw('ended', -3, { renewal: 'in-review' }) },
    { name: 'licence-refused', draw: draw('ended', -3, { renewal: 'refused', problem: 'Not longer.' }) },
    { name: 'licence-released', draw: draw('released', -40) },
  ];
}
