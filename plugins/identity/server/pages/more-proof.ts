import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame, PasskeyAsk } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, buttonRow, linkRow, listCard, note, passkeyForm } from './parts';
import { calendarOf } from './say';

export interface MoreProofModel {
  readonly frame: Frame;
  /** The number as the page may show it. */
  readonly phone: string;
  readonly state:
    | { readonly kind: 'ready' }
    | { readonly kind: 'failed' }
    | { readonly kind: 'throttled'; readonly until: Date };
  /** Only those that this account has. */
  readonly ways: {
    readonly passwordHref: string | null;
    readonly recoveryHref: string | null;
    readonly passkey: PasskeyAsk | null;
    readonly clinicCodeHref: string | null;
  };
  /** "This number is new to me": an empty account, the old one stays closed. */
  readonly startFresh: FormTarget | null;
  readonly backHref: string;
}

/** A number that was silent for long may have a new owner, so its code alone does not open the old record. */
export function renderMoreProof(model: MoreProofModel, language: Language): string {
  const { ways, state, frame } = model;
  const body = html`${state.kind === 'failed' && alert(text(language, 'page.proof.failed'))}${state.kind === 'throttled' && alert(text(language, 'page.throttled', { time: calendarOf(frame, language).moment(state.until) }))}${note('info', 'shield-check-bold', text(language, 'page.proof.why', { phone: model.phone }))}
    <section class="flow">
      <h2>${text(language, 'page.proof.mine')}</h2>
      ${ways.passkey !== null && passkeyForm('get', ways.passkey, html`<button class="button action full">${icon('fingerprint-bold')} ${text(language, 'page.passkey.use')}</button>`, text(language, 'page.passkey.failed'))}${listCard(
        [
          ways.passwordHref !== null &&
            linkRow(ways.passwordHref, {
              icon: 'password-duotone',
              title: text(language, 'page.proof.password'),
            }),
          ways.recoveryHref !== null &&
            linkRow(ways.recoveryHref, {
              icon: 'key-duotone',
              tone: 'good',
              title: text(language, 'page.code.recovery'),
              sub: text(language, 'page.code.recovery_more'),
            }),
          ways.clinicCodeHref === null
            ? note('plain', 'printer-duotone', text(language, 'page.proof.at_clinic'))
            : linkRow(ways.clinicCodeHref, {
                icon: 'printer-duotone',
                tone: 'warm',
                title: text(language, 'page.proof.clinic'),
                sub: text(language, 'page.proof.clinic_more'),
              }),
        ],
      )}
    </section>
    ${model.startFresh !== null && freshStart(model.startFresh, language)}`;
  return page(
    {
      title: text(language, 'page.proof.title'),
      head: { kind: 'bar', back: model.backHref },
      body,
      emergency: true,
      scripts: ways.passkey === null ? [] : ['passkey'],
    },
    frame,
    language,
  );
}

function freshStart(target: FormTarget, language: Language): Html {
  const row = { icon: 'user-duotone', tone: 'grey', title: text(language, 'page.proof.fresh') } as const;
  return html`<section class="flow">
    <h2>${text(language, 'page.proof.not_mine')}</h2>
    ${listCard([buttonRow(target, { ...row, sub: text(language, 'page.proof.fresh_more') })])}
  </section>`;
}
