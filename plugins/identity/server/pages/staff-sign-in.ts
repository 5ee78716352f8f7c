import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame, PasskeyAsk } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import {
  alert,
  codeCells,
  field,
  initials,
  mainForm,
  note,
  passkeyForm,
  passwordField,
  smallForm,
} from './parts';
import { passwordProblem, type PasswordState } from './password-sign-in';
import { calendarOf } from './say';

export interface StaffSignInModel {
  readonly frame: Frame;
  /** Fields `email`, `password` and `code` (of the app; a new member of staff leaves it empty). */
  readonly form: FormTarget;
  /** `known` only on a device that signed in before: the page must not tell who has an account. */
  readonly who:
    | { readonly kind: 'unknown'; readonly email: string }
    | { readonly kind: 'known'; readonly name: string; readonly email: string; readonly notMeHref: string };
  readonly state:
    | PasswordState
    | { readonly kind: 'idle' }
    | { readonly kind: 'passkey-failed' }
    /** Whatever was wrong with the answer of a provider, and whoever it was. */
    | { readonly kind: 'outside-failed' }
    | { readonly kind: 'outside-down'; readonly name: string };
  readonly device:
    | { readonly kind: 'known'; readonly lastSignIn: Date }
    | { readonly kind: 'new' }
    | { readonly kind: 'unsaid' };
  readonly passkey: PasskeyAsk | null;
  readonly links: {
    readonly lostPhoneHref: string;
    /** Null where nobody can send a link for a new password. */
    readonly forgotHref: string | null;
    readonly patientHref: string;
    /** For doctors and nurses who have no account yet. */
    readonly registerHref: string;
    /** Sign-in at providers of hospitals. */
    readonly outside: readonly { readonly name: string; readonly form: FormTarget }[];
  };
}

/** The staff door: the passkey is the next step, password and app code stand second. */
export function renderStaffSignIn(model: StaffSignInModel, language: Language): string {
  const { frame, passkey, links } = model;
  const body = html`${problem(model, language)}${hello(model, language)}${
      passkey !== null &&
      passkeyForm(
        'get',
        passkey,
        html`<button class="button action full">
            ${icon('fingerprint-bold')} ${text(language, 'page.passkey.use')}
          </button>
          <p class="centre small quiet">${text(language, 'page.staff.passkey_more')}</p>
          <p class="or small">${text(language, 'page.staff.no_passkey')}</p>`,
        text(language, 'page.passkey.failed'),
      )
    }
    <section class="card pad in-card">
      <h2>${text(language, 'page.staff.password_and_code')}</h2>
      ${mainForm(model.form, fields(model, language))}
      <p class="split small">
        <a class="link" href="${links.lostPhoneHref}">${text(language, 'page.staff.lost_phone')}</a
        >${links.forgotHref !== null && html`<a class="link" href="${links.forgotHref}">${text(language, 'page.staff.forgot')}</a>`}
      </p>
    </section>
    ${links.outside.map(({ name, form }) => smallForm(form, html`<button class="button outline full">${text(language, 'page.staff.provider', { name })}</button>`))}${device(model, language)}
    <p class="centre small quiet">
      ${text(language, 'page.staff.new')}
      <a class="link" href="${links.registerHref}">${text(language, 'page.staff.register')}</a>
    </p>
    <p class="centre small quiet">
      ${text(language, 'page.staff.patient')}
      <a class="link" href="${links.patientHref}">${text(language, 'page.staff.to_patient')}</a>
    </p>`;
  return page(
    {
      title: frame.clinic.name,
      tabTitle: text(language, 'page.staff.tab', { clinic: frame.clinic.name }),
      head: { kind: 'field', lead: text(language, 'page.staff.lead') },
      sideLines: sideLines(language),
      body,
      keepsTyped: true,
      scripts: passkey === null ? ['comfort'] : ['passkey', 'comfort'],
    },
    frame,
    language,
  );
}

function problem({ frame, state }: StaffSignInModel, language: Language): Html | null {
  if (state.kind === 'idle') return note('warm', 'clock-countdown-bold', text(language, 'page.staff.idle'));
  if (state.kind === 'passkey-failed') return alert(text(language, 'page.passkey.failed'));
  if (state.kind === 'outside-failed') return alert(text(language, 'page.outside.failed'));
  if (state.kind === 'outside-down') return alert(text(language, 'page.outside.down', { name: state.name }));
  if (state.kind === 'wrong') return alert(text(language, 'page.staff.wrong'));
  return passwordProblem({ frame, state }, language);
}

function hello({ who }: StaffSignInModel, language: Language): Html | null {
  if (who.kind === 'unknown') return null;
  return html`<section class="card row">
    <span class="tile app" aria-hidden="true">${initials(who.name)}</span
    ><span class="grow"
      ><b class="t">${text(language, 'page.staff.welcome', { name: who.name })}</b
      ><span class="s">${who.email}</span></span
    ><a class="link" href="${who.notMeHref}">${text(language, 'page.staff.not_me')}</a>
  </section>`;
}

function fields({ who }: StaffSignInModel, language: Language): Html {
  const email =
    who.kind === 'known'
      ? html`<input
          class="only-read"
          type="text"
          name="email"
          value="${who.email}"
          autocomplete="username webauthn"
          aria-label="${text(language, 'page.staff.email')}"
          tabindex="-1"
          readonly
        />`
      : field({
          id: 'email',
          label: text(language, 'page.staff.email'),
          type: 'email',
          value: who.email,
          autocomplete: 'username webauthn',
          inputmode: 'email',
          maxlength: 254,
        });
  return html`${email}${passwordField(language, { id: 'password', label: text(language, 'page.password.label'), autocomplete: 'current-password', maxlength: 256 })}${codeCells({ id: 'code', label: text(language, 'page.totp.label'), wrong: false, sendsItself: false, optional: true })}<button
      class="button action full second"
    >
      ${text(language, 'page.password.sign_in')}
    </button>`;
}

function device({ device: it, frame }: StaffSignInModel, language: Language): Html | null {
  switch (it.kind) {
    case 'known':
      return note(
        'info',
        'desktop-duotone',
        html`<b>${text(language, 'page.staff.known')}</b>
          ${text(language, 'page.staff.known_more', { time: calendarOf(frame, language).moment(it.lastSignIn) })}`,
      );
    case 'new':
      return note('info', 'desktop-duotone', text(language, 'page.staff.new_device'));
    case 'unsaid':
      return null;
  }
}

function sideLines(language: Language): Html {
  return html`<ul class="side-lines">
    <li>${icon('fingerprint-duotone')}<span>${text(language, 'page.staff.side_passkey')}</span></li>
    <li>${icon('timer-duotone')}<span>${text(language, 'page.staff.side_lock')}</span></li>
    <li>${icon('eye-duotone')}<span>${text(language, 'page.staff.side_names')}</span></li>
  </ul>`;
}
