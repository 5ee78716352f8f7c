import { text, type Language } from '@daktari/texts';
import { renderSVG } from 'uqr';
import type { FormTarget, Frame, PasskeyAsk } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, codeCells, mainForm, passkeyForm, toField, toGo } from './parts';
import { calendarOf } from './say';

export type TotpState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'throttled'; readonly until: Date }
  | { readonly kind: 'passkey-failed' };

export interface TotpEntryModel {
  readonly frame: Frame;
  /** Field `code`. */
  readonly form: FormTarget;
  /** False for who has a passkey and no app. */
  readonly hasApp: boolean;
  readonly passkey: PasskeyAsk | null;
  readonly state: TotpState;
  readonly recoveryHref: string;
  readonly backHref: string;
}

export function renderTotpEntry(model: TotpEntryModel, language: Language): string {
  const body = html`${problem(model, language)}${model.hasApp ? appCode(model, language) : html`<p class="quiet">${text(language, 'page.totp.no_code_app')}</p>`}
    <div class="end">
      ${model.passkey !== null && passkeyForm('get', model.passkey, html`<button class="button outline full">${icon('fingerprint-bold')} ${text(language, 'page.passkey.use')}</button>`, text(language, 'page.passkey.failed'))}
      <p class="centre">
        <a class="link" href="${model.recoveryHref}"
          >${icon('key-bold')} ${text(language, 'page.totp.no_app')}</a
        >
      </p>
    </div>`;
  return page(
    {
      title: text(language, model.hasApp ? 'page.totp.title' : 'page.totp.second_title'),
      head: { kind: 'bar', back: model.backHref },
      body,
      scripts: model.passkey === null ? ['comfort'] : ['passkey', 'comfort'],
    },
    model.frame,
    language,
  );
}

function appCode({ form, state }: TotpEntryModel, language: Language): Html {
  return html`<p class="quiet">${text(language, 'page.totp.lead')}</p>
    ${mainForm(form, html`${cells(state, true, language)}${signIn(language)}`)}`;
}

export interface TotpEnrolmentModel {
  readonly frame: Frame;
  /** Field `code`, of the app that was just set up. */
  readonly form: FormTarget;
  readonly state: TotpState;
  /** `otpauth://totp/...` */
  readonly uri: string;
  /** The same secret in base32, for those who type it. */
  readonly secret: string;
  /** Null where staff must have a second factor before they go on. */
  readonly backHref: string | null;
}

export function renderTotpEnrolment(model: TotpEnrolmentModel, language: Language): string {
  const groups = model.secret.match(/.{1,4}/g) ?? [];
  const body = html`${problem(model, language)}
    <section class="card pad flow">
      <h2>${text(language, 'page.totp.step_scan')}</h2>
      <p class="small quiet">${text(language, 'page.totp.which_app')}</p>
      ${qr(model.uri, text(language, 'page.totp.qr'))}
      <p class="small quiet centre">${text(language, 'page.totp.or_type')}</p>
      <p class="secret">${groups.map((group) => html`<span>${group}</span>`)}</p>
    </section>
    ${mainForm(
      model.form,
      html`<section class="card pad in-card">
          <h2>${text(language, 'page.totp.step_check')}</h2>
          ${cells(model.state, false, language)}
        </section>
        <div class="end"><button class="button action">${text(language, 'page.totp.save')}</button></div>`,
    )}`;
  return page(
    {
      title: text(language, 'page.totp.enrol_title'),
      head: { kind: 'bar', back: model.backHref },
      body,
      scripts: ['comfort'],
    },
    model.frame,
    language,
  );
}

function problem({ state, frame }: { state: TotpState; frame: Frame }, language: Language): Html | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'wrong':
      return alert(toField('code', text(language, 'page.totp.wrong')));
    case 'throttled':
      return alert(
        text(language, 'page.throttled', { time: calendarOf(frame, language).moment(state.until) }),
      );
    case 'passkey-failed':
      return alert(text(language, 'page.passkey.failed'));
  }
}

function cells(state: TotpState, sendsItself: boolean, language: Language): Html {
  return codeCells({
    id: 'code',
    label: text(language, 'page.totp.label'),
    wrong: state.kind === 'wrong',
    sendsItself,
  });
}

function signIn(language: Language): Html {
  return html`<button class="button action" ${toGo(language)}>
    ${text(language, 'page.code.sign_in')}
  </button>`;
}

/** Made here, so that the secret travels to no drawing service. */
function qr(uri: string, label: string): Html {
  const drawing = renderSVG(uri, { ecc: 'M', border: 1, pixelSize: 4 });
  const [, box, path] = /viewBox="([\d ]+)".*<path fill="black" d="([MhvzHVl\d\s,.-]+)"/.exec(drawing) ?? [];
  if (box === undefined || path === undefined)
    throw new Error('the QR drawing has another shape than expected');
  return html`<svg class="qr" viewBox="${box}" role="img" aria-label="${label}">
    <path fill="#000" d="${path}" />
  </svg>`;
}
