import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame, PasskeyAsk } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { notice } from './notices';
import { alert, codeCells, field, mainForm, note, passkeyForm } from './parts';
import { calendarOf } from './say';

export interface ForgottenPasswordModel {
  readonly frame: Frame;
  /** Field `email`. */
  readonly form: FormTarget;
  readonly email: string;
  readonly state:
    | { readonly kind: 'ready' }
    | { readonly kind: 'invalid' }
    | { readonly kind: 'throttled'; readonly until: Date };
  readonly backHref: string;
  /** Patients come in with a code: they need no password. */
  readonly patientHref: string;
}

/** Staff ask for a link. The answer is the same whether the address has an account or not. */
export function renderForgottenPassword(model: ForgottenPasswordModel, language: Language): string {
  const { state, frame } = model;
  const wrong = state.kind === 'invalid' ? text(language, 'page.forgotten.invalid') : null;
  const body = html`${state.kind === 'throttled' && alert(text(language, 'page.throttled', { time: calendarOf(frame, language).moment(state.until) }))}${mainForm(
    model.form,
    html`${field({ id: 'email', label: text(language, 'page.staff.email'), type: 'email', value: model.email, autocomplete: 'username', inputmode: 'email', maxlength: 254, wrong })}${note('info', 'shield-check-bold', text(language, 'page.forgotten.second'))}
      <div class="end">
        <button class="button action">${text(language, 'page.forgotten.send')}</button>
        <p class="centre small quiet">
          ${text(language, 'page.staff.patient')}
          <a class="link" href="${model.patientHref}">${text(language, 'page.forgotten.patient')}</a>
        </p>
      </div>`,
  )}`;
  return page(
    {
      title: text(language, 'page.forgotten.title'),
      head: { kind: 'field', lead: text(language, 'page.forgotten.lead'), back: model.backHref },
      body,
      keepsTyped: true,
    },
    frame,
    language,
  );
}

/** Said of every address alike. */
export function renderLinkSent(
  { frame, email, signInHref }: { frame: Frame; email: string; signInHref: string },
  language: Language,
): string {
  return notice(
    {
      icon: 'chat-text-duotone',
      tone: 'plain',
      title: text(language, 'page.link_sent.title'),
      matter: html`<p>${text(language, 'page.link_sent.lead', { email })}</p>
        <p class="quiet">${text(language, 'page.link_sent.none')}</p>`,
      steps: html`<a class="button outline" href="${signInHref}"
        >${text(language, 'page.link_sent.back')}</a
      >`,
    },
    frame,
    language,
  );
}

export interface ResetProofModel {
  readonly frame: Frame;
  /** Fields `code` (of the app) or `recovery_code`; the token stands among the hidden ones. */
  readonly form: FormTarget;
  readonly hasApp: boolean;
  readonly passkey: PasskeyAsk | null;
  readonly state:
    | { readonly kind: 'ready' }
    | { readonly kind: 'wrong' }
    | { readonly kind: 'throttled'; readonly until: Date };
}

/** A mail alone opens nothing: the second factor comes before the new password. */
export function renderResetProof(model: ResetProofModel, language: Language): string {
  const { frame, passkey } = model;
  const body = html`${problem(model, language)}
    <p class="quiet">${text(language, 'page.reset.why')}</p>
    ${
      passkey !== null &&
      passkeyForm(
        'get',
        passkey,
        html`<button class="button action full">
          ${icon('fingerprint-bold')} ${text(language, 'page.reset.passkey')}
        </button>`,
        text(language, 'page.passkey.failed'),
      )
    }${mainForm(
      model.form,
      html`${
          model.hasApp &&
          html`${codeCells({ id: 'code', label: text(language, 'page.totp.label'), wrong: model.state.kind === 'wrong', sendsItself: false, optional: true })}
            <p class="or small">${text(language, 'page.or')}</p>`
        }${field({ id: 'recovery_code', label: text(language, 'page.recovery.label'), autocomplete: 'off', capitals: true, maxlength: 64, optional: true, hint: text(language, 'page.reset.recovery_hint') })}
        <div class="end">
          <button class="button ${passkey === null ? 'action' : 'outline'}">
            ${text(language, 'page.token.go')}
          </button>
          ${note('plain', 'user-duotone', text(language, 'page.reset.lost_both'))}
        </div>`,
    )}`;
  return page(
    {
      title: text(language, 'page.reset.title'),
      head: { kind: 'bar', back: null },
      body,
      keepsTyped: true,
      scripts: passkey === null ? ['comfort'] : ['passkey', 'comfort'],
    },
    frame,
    language,
  );
}

function problem({ state, frame }: ResetProofModel, language: Language): Html | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'wrong':
      return alert(text(language, 'page.reset.wrong'));
    case 'throttled':
      return alert(
        text(language, 'page.throttled', { time: calendarOf(frame, language).moment(state.until) }),
      );
  }
}

export function renderPasswordReset(
  { frame, signInHref }: { frame: Frame; signInHref: string },
  language: Language,
): string {
  return notice(
    {
      icon: 'check-circle-fill',
      tone: 'good',
      title: text(language, 'page.reset_done.title'),
      matter: html`<p>${text(language, 'page.reset_done.lead')}</p>
        <p class="quiet">${text(language, 'page.reset_done.told')}</p>`,
      steps: html`<a class="button action" href="${signInHref}">${text(language, 'page.joined.sign_in')}</a>`,
    },
    frame,
    language,
  );
}
