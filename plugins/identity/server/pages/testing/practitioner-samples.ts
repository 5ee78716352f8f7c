import * as pages from '../index';
import type { PageScripts } from '../index';
import { frameOf, target, type Sample } from './sample-parts';

const NOTHING = {
  ...{ title: '', fullName: '', phone: '', specialty: '', languages: [] },
  ...{ body: '', number: '', expires: '' },
};

/** The first step of a doctor or nurse. */
export function practitioner(scripts: PageScripts): Sample[] {
  const register =
    (
      clinics: readonly string[],
      {
        wrong = [],
        problem = null,
      }: { wrong?: readonly pages.PractitionerField[]; problem?: string | null } = {},
    ): Sample['draw'] =>
    (language, typed) => {
      const line = (text: string): string => typed ?? text;
      const isNew = wrong.length === 0 && problem === null;
      const details = {
        ...{ title: line('Nurse'), fullName: line('Neema Wanjiru'), phone: line('0712') },
        ...{ specialty: line('Midwifery'), languages: ['en', line('luo')] },
        ...{ body: 'NCK', number: line('10231'), expires: line('2027-12-31') },
      };
      return pages.renderPractitioner(
        {
          frame: frameOf(scripts, typed),
          form: target('/account/practitioner', typed),
          clinics: clinics.map((name) => ({ value: name, words: line(name) })),
          clinic: '',
          email: isNew ? (typed ?? '') : line('neema@mail.example'),
          typed: isNew ? NOTHING : details,
          ...{ bodies: ['KMPDC', 'NCK', 'COC'], wrong, problem: problem === null ? null : line(problem) },
          ...{ applicationHref: '/account/application', privacyHref: '/privacy' },
          backHref: '/account?door=staff',
        },
        language,
      );
    };
  const several = ['Mwangaza Clinic, Kisumu', 'Tumaini Clinic, Nairobi'];
  return [
    { name: 'practitioner', draw: register(['Mwangaza Clinic, Kisumu']) },
    { name: 'practitioner-clinics', draw: register(several) },
    {
      name: 'practitioner-wrong',
      draw: register(several, { wrong: ['clinic', 'email', 'phone', 'languages'] }),
    },
    { name: 'practitioner-over', draw: register(several, { problem: 'That licence is over already.' }) },
    { name: 'practitioner-no-clinic', draw: register([]) },
    {
      name: 'practitioner-sent',
      draw: (language, typed) =>
        pages.renderPractitionerSent(
          {
            frame: frameOf(scripts, typed),
            email: typed ?? 'neema@mail.example',
            signInHref: '/account?door=staff',
          },
          language,
        ),
    },
  ];
}
