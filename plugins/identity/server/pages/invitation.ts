import { text, type Language } from '@daktari/texts';
import { newPassword, passwordAlert, type ChoosePasswordState } from './choose-password';
import type { FormTarget, Frame } from './frame';
import { html } from './html';
import { page } from './layout';
import { notice } from './notices';
import { alert, mainForm, note, rowMatter } from './parts';
import { say } from './say';

export interface InvitationModel {
  readonly frame: Frame;
  /** Field `new_password`; the token stands among the hidden ones. */
  readonly form: FormTarget;
  readonly clinic: string;
  readonly role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
  readonly name: string;
  readonly email: string;
  /** Characters of the password, at least. */
  readonly minimum: number;
  readonly state: ChoosePasswordState;
  /** Why the account cannot be opened, in words; null when nothing speaks against it. */
  readonly problem: string | null;
}

/** For whoever holds a good token: who invites them as what, and the password that opens the account. */
export function renderInvitation(model: InvitationModel, language: Language): string {
  const choice = { identifier: model.email, minimum: model.minimum, state: model.state };
  const body = html`${model.problem === null ? passwordAlert(choice, language) : alert(model.problem)}
    <section class="card row">
      ${rowMatter({ icon: 'seal-check-fill', tone: 'good', title: model.clinic, sub: html`${text(language, 'page.invitation.as', { role: text(language, `staff.role.${model.role}`) })}<br />${model.email}` })}
    </section>
    ${mainForm(
      model.form,
      html`${newPassword(choice, language)}${note('plain', 'device-mobile-duotone', text(language, 'page.invitation.then'))}
        <div class="end">
          <button class="button action">${text(language, 'page.invitation.open')}</button>
        </div>`,
    )}`;
  return page(
    {
      title: text(language, 'page.invitation.title', { name: model.name }),
      head: { kind: 'bar', back: null },
      body,
      keepsTyped: true,
      scripts: ['comfort'],
    },
    model.frame,
    language,
  );
}

export interface JoinedModel {
  readonly frame: Frame;
  readonly email: string;
  readonly signInHref: string;
}

export function renderJoined({ frame, email, signInHref }: JoinedModel, language: Language): string {
  return notice(
    {
      icon: 'check-circle-fill',
      tone: 'good',
      title: text(language, 'page.joined.title'),
      matter: html`<p>${say(language, 'page.joined.lead', { email: html`<b>${email}</b>` })}</p>
        <p class="quiet">${text(language, 'page.joined.then')}</p>`,
      steps: html`<a class="button action" href="${signInHref}">${text(language, 'page.joined.sign_in')}</a>`,
    },
    frame,
    language,
  );
}
