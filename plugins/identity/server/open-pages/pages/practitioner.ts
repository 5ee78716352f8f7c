import { errorText, text } from '@daktari/texts';
import { shown } from '../../account/visit';
import { refusalIn, waitIn } from '../../interaction/turn';
import { APPLICATION } from '../../mailed-pages';
import { calendarOf, renderPractitioner, renderPractitionerSent, type PractitionerField } from '../../pages';
import { LICENCE_BODIES } from '../../providers/domain/details';
import { register } from '../../providers/use-cases/register';
import type { ProviderWork } from '../../providers/use-cases/work';
import { openForm, type OpenPage, type OpenReply, type OpenVisit } from '../visit';
import { checkRegistration, typedIn, type TypedRegistration } from './application-details';
import { origin } from './application-page';
import { PRIVACY } from './legal';

export const PRACTITIONER = '/account/practitioner';
const STAFF_DOOR = '/account?door=staff';

/** What came of what was asked. */
interface Outcome {
  wrong?: readonly PractitionerField[];
  problem?: string;
}

/** Where a doctor or nurse begins; every address is answered alike, and the mail tells its owner what is so. */
export function practitionerPage(work: ProviderWork): OpenPage {
  async function draw(visit: OpenVisit, { wrong = [], problem }: Outcome = {}): Promise<string> {
    const { clinic, email, details } = typedBy(visit);
    const clinics = await work.clinics.open(work.kernel.db());
    return renderPractitioner(
      {
        ...{ frame: visit.frame, form: openForm(visit, PRACTITIONER), clinic, email, typed: details, wrong },
        clinics: clinics.map(({ documentId, name }) => ({ value: documentId, words: name })),
        bodies: LICENCE_BODIES,
        problem: problem ?? null,
        ...{ applicationHref: APPLICATION, privacyHref: PRIVACY, backHref: STAFF_DOOR },
      },
      visit.language,
    );
  }

  async function submit(visit: OpenVisit): Promise<OpenReply> {
    const { frame, language, context } = visit;
    if (visit.switched) return shown(await draw(visit));
    const checked = checkRegistration(typedBy(visit));
    if (!checked.ok) return shown(await draw(visit, { wrong: checked.wrong }), 400);
    const { clinic, ...details } = checked.asked;
    const asked = { details, clinic, language, ip: context.ip };
    const refusal = await register(work, asked, origin('providers.register')).then(() => null, refusalIn);
    if (!refusal) {
      const { email } = details;
      return shown(renderPractitionerSent({ frame, email, signInHref: STAFF_DOOR }, language));
    }
    const wait = waitIn(refusal);
    if (wait) {
      const time = calendarOf(frame, language).moment(wait.until);
      const html = await draw(visit, { problem: text(language, 'page.throttled', { time }) });
      return { kind: 'wait', seconds: wait.seconds, html };
    }
    if (refusal.code === 'not_found') return shown(await draw(visit, { wrong: ['clinic'] }), 400);
    const problem = errorText(language, refusal.code, refusal.details);
    return shown(await draw(visit, { problem }), refusal.status);
  }

  return { show: async (visit) => shown(await draw(visit)), submit };
}

function typedBy({ form }: OpenVisit): TypedRegistration {
  const line = (name: string): string => (form.get(name) ?? '').trim();
  return { clinic: line('clinic'), email: line('email'), details: typedIn(form) };
}
