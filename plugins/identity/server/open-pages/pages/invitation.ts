import { isLanguage, errorText, type Language } from '@daktari/texts';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { MIN_LENGTH } from '../../../../../src/kernel/password';
import { passwordState } from '../../account/password-state';
import { shown } from '../../account/visit';
import { refusalIn } from '../../interaction/turn';
import { rememberLanguage } from '../../issuer/show';
import { renderInvitation, renderJoined, renderTokenEntry, type ChoosePasswordState } from '../../pages';
import { INVITATION } from '../../mailed-pages';
import { acceptInvitation } from '../../staff/use-cases/accept-invitation';
import { lookAtInvitation, type OpenInvitation } from '../../staff/use-cases/look-at-invitation';
import type { StaffWork } from '../../staff/use-cases/work';
import { openForm, tokenIn, type OpenPage, type OpenReply, type OpenVisit } from '../visit';

const STAFF_DOOR = '/account?door=staff';

const ORIGIN: AuditOrigin = {
  actor: { kind: 'nobody' },
  operation: 'invitations.accept',
  purpose: 'own',
  requestId: null,
  clientId: 'account',
};

/** Where an invitation's mail leads: who invites whom as what, and a password that opens the account. */
export function invitationPage(work: StaffWork): OpenPage {
  async function submit(visit: OpenVisit): Promise<OpenReply> {
    const token = tokenIn(visit.form);
    if (token === '' && visit.switched) return entry(visit, 'ready');
    const invitation = await lookAtInvitation(work, token);
    if (!invitation) return entry(visit, 'over');
    const language = languageOf(visit, invitation);
    const password = visit.form.get('new_password');
    if (password === null || visit.switched) return choose(visit, language, { token, invitation });
    try {
      const { email } = await acceptInvitation(work, { token, password }, ORIGIN);
      // The pages of the sign-in that comes next speak the same language.
      rememberLanguage(visit.context, language);
      const model = { frame: visit.frame, email, signInHref: STAFF_DOOR };
      return shown(renderJoined(model, language));
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal.code === 'invitation_over') return entry(visit, 'over');
      const state = passwordState(refusal);
      const problem = state ? null : errorText(language, refusal.code, refusal.details);
      return choose(
        visit,
        language,
        { token, invitation, state: state ?? { kind: 'ready' }, problem },
        refusal.status,
      );
    }
  }

  return { show: (visit) => Promise.resolve(entry(visit, 'ready')), submit };
}

interface Choice {
  token: string;
  invitation: OpenInvitation;
  state?: ChoosePasswordState;
  /** Why the account cannot be opened at all, in words. */
  problem?: string | null;
}

function choose(
  visit: OpenVisit,
  language: Language,
  { token, invitation, state = { kind: 'ready' }, problem = null }: Choice,
  status = 200,
): OpenReply {
  const { clinic, role, fullName, email } = invitation;
  const form = openForm(visit, INVITATION, { token, in: language });
  const who = { clinic, role, name: fullName, email };
  const model = { frame: visit.frame, form, ...who, minimum: MIN_LENGTH.staff, state, problem };
  return shown(renderInvitation(model, language), status);
}

/** The same for used, withdrawn, old and invented ones: what to do, and nothing of what it was. */
function entry(visit: OpenVisit, kind: 'ready' | 'over'): OpenReply {
  const model = {
    frame: visit.frame,
    form: openForm(visit, INVITATION),
    purpose: 'invitation',
    state: { kind },
    signInHref: STAFF_DOOR,
  } as const;
  return shown(renderTokenEntry(model, visit.language), kind === 'over' ? 400 : 200);
}

/** What was chosen on the page, else what the clinic writes to this person in. */
function languageOf({ switched, language, form }: OpenVisit, invitation: OpenInvitation): Language {
  const before = form.get('in');
  if (switched) return language;
  return isLanguage(before) ? before : invitation.language;
}
