import { z } from 'zod';
import { shown } from '../../account/visit';
import { refusalIn, waitIn } from '../../interaction/turn';
import { renderForgottenPassword, renderLinkSent, type ForgottenPasswordModel } from '../../pages';
import { askReset } from '../../reset/ask-reset';
import type { ResetWork } from '../../reset/work';
import { FORGOTTEN } from '../../mailed-pages';
import { openForm, type OpenPage, type OpenVisit } from '../visit';

const STAFF_DOOR = '/account?door=staff';
const address = z.email().max(200);

/** Staff who forgot the password ask for a link; every address is answered alike. */
export function forgottenPage(work: ResetWork): OpenPage {
  function draw(visit: OpenVisit, email: string, state: ForgottenPasswordModel['state']): string {
    const form = openForm(visit, FORGOTTEN);
    const ways = { backHref: STAFF_DOOR, patientHref: '/account' };
    return renderForgottenPassword({ frame: visit.frame, form, email, state, ...ways }, visit.language);
  }

  return {
    show: (visit) => Promise.resolve(shown(draw(visit, '', { kind: 'ready' }))),
    submit: async (visit) => {
      const { frame, language, context, form } = visit;
      const typed = (form.get('email') ?? '').trim();
      if (visit.switched) return shown(draw(visit, typed, { kind: 'ready' }));
      const email = address.safeParse(typed.toLowerCase());
      if (!email.success) return shown(draw(visit, typed, { kind: 'invalid' }), 400);
      const refusal = await askReset(work, { email: email.data, ip: context.ip, language }).then(
        () => null,
        refusalIn,
      );
      const wait = refusal && waitIn(refusal);
      if (!wait) return shown(renderLinkSent({ frame, email: typed, signInHref: STAFF_DOOR }, language));
      const html = draw(visit, typed, { kind: 'throttled', until: wait.until });
      return { kind: 'wait', seconds: wait.seconds, html };
    },
  };
}
