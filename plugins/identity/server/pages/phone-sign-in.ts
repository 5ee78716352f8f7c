import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame, PasskeyAsk } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { emergencyLine, MAIN_FORM, page } from './layout';
import { alert, field, mainForm, note, passkeyForm, toField } from './parts';
import { calendarOf } from './say';

export type PhoneSignInState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'phone-invalid' }
  | { readonly kind: 'throttled'; readonly until: Date }
  /** The form lay open for too long; nothing was sent. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'passkey-failed' };

export interface PhoneSignInModel {
  readonly frame: Frame;
  /** Field `phone`. */
  readonly form: FormTarget;
  /** As it was typed; empty at first. */
  readonly phone: string;
  readonly state: PhoneSignInState;
  readonly ways: {
    readonly passwordHref: string;
    readonly recoveryHref: string;
    readonly staffHref: string | null;
    readonly passkey: PasskeyAsk | null;
  };
}

/** The patient's door: one field, and the order in which a code travels said before the tap. */
export function renderPhoneSignIn(model: PhoneSignInModel, language: Language): string {
  const { frame, form, ways, state } = model;
  const body = html`${problem(model, language)}${mainForm(
      form,
      html`${phoneField(model.phone, state.kind === 'phone-invalid', language)}${howItTravels(language)}${note('plain', 'shield-check-bold', text(language, 'page.phone.no_pin'))}`,
    )}${emergencyLine(language)}
    <div class="end">
      <button class="button action" form="${MAIN_FORM}">${text(language, 'page.phone.send')}</button
      >${passkey(ways.passkey, language)}
      <div class="links">
        <a class="link" href="${ways.recoveryHref}"
          >${icon('key-bold')} ${text(language, 'page.phone.recovery')}</a
        ><a class="link" href="${ways.passwordHref}">${text(language, 'page.phone.password')}</a
        >${ways.staffHref !== null && html`<a class="link" href="${ways.staffHref}">${text(language, 'page.phone.staff')}</a>`}
      </div>
    </div>`;
  return page(
    {
      title: text(language, 'page.phone.title'),
      head: { kind: 'field', lead: text(language, 'page.phone.lead') },
      body,
      keepsTyped: true,
      scripts: ways.passkey === null ? [] : ['passkey'],
    },
    frame,
    language,
  );
}

function problem({ frame, state }: PhoneSignInModel, language: Language): Html | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'phone-invalid':
      return alert(toField('phone', text(language, 'page.phone.invalid')));
    case 'throttled':
      return alert(
        text(language, 'page.throttled', { time: calendarOf(frame, language).moment(state.until) }),
      );
    case 'expired':
      return alert(text(language, 'page.form_expired'));
    case 'unavailable':
      return alert(text(language, 'page.phone.unavailable'));
    case 'passkey-failed':
      return alert(text(language, 'page.passkey.failed'));
  }
}

export function phoneField(phone: string, invalid: boolean, language: Language): Html {
  return field({
    id: 'phone',
    label: text(language, 'page.phone.label'),
    type: 'tel',
    value: phone,
    autocomplete: 'tel-national',
    inputmode: 'tel',
    before: '+254',
    large: true,
    maxlength: 24,
    hint: text(language, 'page.phone.hint'),
    wrong: invalid ? text(language, 'page.phone.invalid_hint') : null,
  });
}

function howItTravels(language: Language): Html {
  return html`<section class="card pad">
    <h2>${text(language, 'page.phone.we_send')}</h2>
    <ol class="steps">
      <li>
        <i class="good">${icon('whatsapp-logo-fill')}</i
        ><span><b>${text(language, 'page.phone.first')}</b> ${text(language, 'page.phone.first_more')}</span>
      </li>
      <li>
        <i>${icon('chat-text-fill')}</i
        ><span><b>${text(language, 'page.phone.then')}</b> ${text(language, 'page.phone.then_more')}</span>
      </li>
    </ol>
  </section>`;
}

function passkey(ask: PasskeyAsk | null, language: Language): Html | null {
  if (ask === null) return null;
  return passkeyForm(
    'get',
    ask,
    html`<button class="button outline full">
      ${icon('fingerprint-bold')} ${text(language, 'page.passkey.use')}
    </button>`,
    text(language, 'page.passkey.failed'),
  );
}
