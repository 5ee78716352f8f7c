import { text, type Language } from '@daktari/texts';
import type { Frame, PasskeyAsk } from './frame';
import { html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, listCard, note, passkeyForm, rowMatter, tile } from './parts';

export interface PasskeyEnrolmentModel {
  readonly frame: Frame;
  /** The form's fields are `credential` (JSON, made by the script) and what `ask.form` hides. */
  readonly ask: PasskeyAsk;
  readonly state:
    { readonly kind: 'ready' } | { readonly kind: 'failed' } | { readonly kind: 'known-already' };
  /** "Not now", or a code app for staff, who must have one of the two. */
  readonly other: { readonly kind: 'later' | 'code-app'; readonly href: string };
}

export function renderPasskeyEnrolment(model: PasskeyEnrolmentModel, language: Language): string {
  const { state, other } = model;
  const good = (key: 'page.passkey.no_phish' | 'page.passkey.stays' | 'page.passkey.quick') =>
    html`<div class="row">
      ${rowMatter({ icon: 'check-circle-fill', tone: 'good', title: text(language, key) })}
    </div>`;
  const body = html`${state.kind === 'failed' && alert(text(language, 'page.passkey.failed'))}${state.kind === 'known-already' && alert(text(language, 'page.passkey.known'))}
    <div class="split">${tile('fingerprint-duotone', 'plain')}</div>
    <p>${text(language, 'page.passkey.lead')}</p>
    ${listCard([good('page.passkey.quick'), good('page.passkey.no_phish'), good('page.passkey.stays')])}<noscript
      >${note('warm', 'warning-bold', text(language, 'page.passkey.no_script'))}</noscript
    >
    <div class="end">
      ${passkeyForm('create', model.ask, html`<button class="button action">${icon('fingerprint-bold')} ${text(language, 'page.passkey.make')}</button>`, text(language, 'page.passkey.failed'))}<a
        class="button outline"
        href="${other.href}"
        >${text(language, other.kind === 'later' ? 'page.passkey.later' : 'page.passkey.use_app')}</a
      >
    </div>`;
  return page(
    {
      title: text(language, 'page.passkey.title'),
      head: { kind: 'bar', back: other.kind === 'later' ? other.href : null },
      body,
      scripts: ['passkey'],
    },
    model.frame,
    language,
  );
}
