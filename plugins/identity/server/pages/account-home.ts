import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { linkRow, listCard, note, smallForm, type RowParts } from './parts';
import { calendarOf } from './say';

export interface AccountHomeModel {
  readonly frame: Frame;
  readonly name: string;
  /** The phone or e-mail as the page may show it. */
  readonly identifier: string;
  readonly passkeys: { readonly count: number; readonly href: string };
  readonly password: { readonly set: boolean; readonly href: string };
  /** Null for patients without an app. */
  readonly totp: { readonly on: boolean; readonly href: string } | null;
  readonly recovery: { readonly kept: boolean; readonly href: string };
  /** Sign-in by providers outside; null where there are none. */
  readonly outside: { readonly count: number; readonly href: string } | null;
  /** Of practitioners. */
  readonly licence: {
    readonly expires: Date | null;
    readonly isOver: boolean;
    readonly href: string;
  } | null;
  readonly sessions: { readonly count: number; readonly href: string };
  /** Null for staff. */
  readonly patient: {
    readonly apps: number;
    readonly appsHref: string | null;
    readonly consentHref: string | null;
    readonly whoLookedHref: string | null;
  } | null;
  /** Null for staff. */
  readonly changePhoneHref: string | null;
  /** A change of number is under way. */
  readonly numberMoves: boolean;
  /** What was changed a moment ago. */
  readonly done: 'password' | 'codes' | null;
  readonly signOut: FormTarget;
  /** Back to where the person came from. */
  readonly backHref: string | null;
}

export function renderAccountHome(model: AccountHomeModel, language: Language): string {
  const { patient } = model;
  const body = html`${model.done !== null && html`<div role="status">${note('good', 'check-circle-fill', text(language, model.done === 'password' ? 'page.account.password_changed' : 'page.new_codes.done'))}</div>`}${numberMoves(model, language)}${!model.recovery.kept && note('warm', 'key-bold', html`${text(language, 'page.account.no_recovery')} <a href="${model.recovery.href}">${text(language, 'page.account.make_recovery')}</a>`)}${patient !== null && mine(patient, language)}${licence(model, language)}
    <section class="group">
      <h2>${text(language, 'page.account.sign_in')}</h2>
      ${listCard(ways(model, language))}
    </section>
    <div class="end">
      ${smallForm(model.signOut, html`<button class="button outline">${text(language, 'page.account.sign_out')}</button>`)}
    </div>`;
  return page(
    {
      title: text(language, 'page.account.hello', { name: model.name }),
      head: { kind: 'field', lead: html`<span class="num">${model.identifier}</span>`, back: model.backHref },
      body,
    },
    model.frame,
    language,
  );
}

/** Whoever asked for it may be somebody else: first of all, and never with the number. */
function numberMoves(
  { numberMoves: moves, changePhoneHref }: AccountHomeModel,
  language: Language,
): Html | null {
  if (!moves || changePhoneHref === null) return null;
  return note(
    'warm',
    'warning-bold',
    html`${text(language, 'page.account.number_moves')}
      <a href="${changePhoneHref}">${text(language, 'page.account.number_look')}</a>`,
  );
}

function licence({ licence: own, frame }: AccountHomeModel, language: Language): Html | null {
  if (own === null) return null;
  const { expires, isOver, href } = own;
  const day = expires === null ? '' : calendarOf(frame, language).day(expires);
  const stands = isOver ? 'page.licence.row_ended' : 'page.licence.row_ends';
  return html`<section class="group">
    ${listCard([
      linkRow(href, {
        ...{
          icon: 'file-text-duotone',
          tone: isOver ? 'bad' : 'plain',
          title: text(language, 'page.licence.title'),
        },
        sub: text(language, expires === null ? 'page.licence.row_none' : stands, { day }),
      }),
    ])}
  </section>`;
}

function mine(patient: NonNullable<AccountHomeModel['patient']>, language: Language): Html {
  return html`<section class="group">
    <h2>${text(language, 'page.account.data')}</h2>
    ${listCard([
      patient.whoLookedHref !== null &&
        linkRow(patient.whoLookedHref, {
          icon: 'eye-duotone',
          title: text(language, 'page.account.who_looked'),
        }),
      patient.consentHref !== null &&
        linkRow(patient.consentHref, {
          icon: 'shield-check-duotone',
          tone: 'good',
          title: text(language, 'page.consent.title'),
          sub: text(language, 'page.account.consent_more'),
        }),
      patient.appsHref !== null &&
        linkRow(patient.appsHref, {
          icon: 'squares-four-duotone',
          tone: 'rose',
          title: text(language, 'page.apps.title'),
          sub: text(language, 'page.account.count_apps', { count: patient.apps }),
        }),
    ])}
  </section>`;
}

function ways(model: AccountHomeModel, language: Language): (Html | null)[] {
  const on = (yes: boolean) => text(language, yes ? 'page.account.on' : 'page.account.off');
  const row = (href: string, parts: Pick<RowParts, 'icon' | 'tone'>, title: string, sub: string) =>
    linkRow(href, { ...parts, title, sub });
  const { passkeys, password, totp, recovery, outside, sessions, changePhoneHref } = model;
  return [
    row(
      passkeys.href,
      { icon: 'fingerprint-duotone' },
      text(language, 'page.account.passkeys'),
      text(language, 'page.account.count_passkeys', { count: passkeys.count }),
    ),
    row(
      password.href,
      { icon: 'password-duotone', tone: 'warm' },
      text(language, 'page.password.label'),
      on(password.set),
    ),
    totp &&
      row(
        totp.href,
        { icon: 'timer-duotone', tone: 'rose' },
        text(language, 'page.account.totp'),
        on(totp.on),
      ),
    row(
      recovery.href,
      { icon: 'key-duotone', tone: 'good' },
      text(language, 'page.codes.title'),
      text(language, recovery.kept ? 'page.account.kept' : 'page.account.not_kept'),
    ),
    outside &&
      row(
        outside.href,
        { icon: 'user-duotone', tone: 'info' },
        text(language, 'page.outside.title'),
        text(language, 'page.outside.count', { count: outside.count }),
      ),
    row(
      sessions.href,
      { icon: 'desktop-duotone', tone: 'grey' },
      text(language, 'page.sessions.title'),
      text(language, 'page.account.count_devices', { count: sessions.count }),
    ),
    changePhoneHref === null
      ? null
      : linkRow(changePhoneHref, {
          icon: 'device-mobile-duotone',
          title: text(language, 'page.account.change_phone'),
        }),
  ];
}
