import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html, type Piece } from './html';
import { icon, type IconName } from './icon';
import { page, telephone } from './layout';
import { smallForm, type RowParts } from './parts';
import { calendarOf } from './say';

interface Notice {
  readonly icon: IconName;
  readonly tone: NonNullable<RowParts['tone']>;
  readonly title: string;
  readonly matter: Piece;
  readonly steps: Piece;
}

/** A page that says one thing and leads on. */
export function notice(
  { icon: name, tone, title, matter, steps }: Notice,
  frame: Frame,
  language: Language,
): string {
  const body = html`<div class="hello fill notice">
      <span class="tile large ${tone}">${icon(name)}</span>${matter}
    </div>
    <div class="end">${steps}</div>`;
  return page({ title, head: { kind: 'bar', back: null }, body, emergency: true }, frame, language);
}

export interface SignOutModel {
  readonly frame: Frame;
  readonly form: FormTarget;
  /** The app that asked for it; null for our own. */
  readonly app: string | null;
  readonly stayHref: string;
}

/** Asked, since a link from elsewhere must not sign anybody out. */
export function renderSignOut({ frame, form, app, stayHref }: SignOutModel, language: Language): string {
  return notice(
    {
      icon: 'device-mobile-duotone',
      tone: 'plain',
      title: text(language, 'page.sign_out.title'),
      matter: html`<p>
        ${app === null ? text(language, 'page.sign_out.lead') : text(language, 'page.sign_out.lead_app', { app })}
      </p>`,
      steps: html`${smallForm(form, html`<button class="button action">${text(language, 'page.sign_out.yes')}</button>`)}<a
          class="button outline"
          href="${stayHref}"
          >${text(language, 'page.sign_out.stay')}</a
        >`,
    },
    frame,
    language,
  );
}

export interface SignedOutModel {
  readonly frame: Frame;
  readonly everywhere: boolean;
  readonly signInHref: string;
}

export function renderSignedOut(
  { frame, everywhere, signInHref }: SignedOutModel,
  language: Language,
): string {
  return notice(
    {
      icon: 'check-circle-fill',
      tone: 'good',
      title: text(language, 'page.signed_out.title'),
      matter: html`<p>
          ${text(language, everywhere ? 'page.signed_out.everywhere' : 'page.signed_out.here')}
        </p>
        <p class="quiet">${text(language, 'page.signed_out.shared')}</p>`,
      steps: again(signInHref, language),
    },
    frame,
    language,
  );
}

export interface SessionExpiredModel {
  readonly frame: Frame;
  readonly signInHref: string;
}

export function renderSessionExpired({ frame, signInHref }: SessionExpiredModel, language: Language): string {
  return notice(
    {
      icon: 'hourglass-duotone',
      tone: 'warm',
      title: text(language, 'page.expired.title'),
      matter: html`<p>${text(language, 'page.expired.lead')}</p>
        <p class="quiet">${text(language, 'page.expired.safe')}</p>`,
      steps: again(signInHref, language),
    },
    frame,
    language,
  );
}

export interface AlreadyInModel {
  readonly frame: Frame;
  readonly accountHref: string;
  /** Null for patients. */
  readonly consoleHref: string | null;
}

/** For a page of a sign-in that was left open, while its reader has signed in elsewhere in this browser. */
export function renderAlreadyIn(
  { frame, accountHref, consoleHref }: AlreadyInModel,
  language: Language,
): string {
  return notice(
    {
      icon: 'check-circle-fill',
      tone: 'good',
      title: text(language, 'page.already_in.title'),
      matter: html`<p>${text(language, 'page.already_in.lead')}</p>`,
      steps: html`${consoleHref !== null && html`<a class="button action" href="${consoleHref}">${text(language, 'page.already_in.console')}</a>`}<a
          class="button ${consoleHref === null ? 'action' : 'outline'}"
          href="${accountHref}"
          >${text(language, 'page.already_in.account')}</a
        >`,
    },
    frame,
    language,
  );
}

export type ProblemKind =
  | 'link-used'
  | 'link-expired'
  /** The form was not made by us or lay too long: CSRF and lost cookies. */
  | 'form-refused'
  /** An app sent a request that we do not serve: unknown client, redirect address, scope. */
  | 'app-refused'
  /** Signed in, and no admin of a clinic. */
  | 'cms-refused'
  | 'too-many'
  | 'ours';

export interface ProblemModel {
  readonly frame: Frame;
  readonly problem: ProblemKind;
  /** Short, without personal data: what to say on the telephone. */
  readonly code: string;
  readonly startHref: string;
}

export function renderProblem({ frame, problem, code, startHref }: ProblemModel, language: Language): string {
  return notice(
    {
      icon: problem === 'ours' ? 'warning-bold' : 'link-break-duotone',
      tone: problem === 'ours' ? 'bad' : 'warm',
      title: text(language, `page.problem.${problem}`),
      matter: html`<p>${text(language, `page.problem.${problem}_more`)}</p>
        <p class="chip">${text(language, 'page.problem.code')} <b class="mono">${code}</b></p>`,
      steps: html`<a class="button action" href="${startHref}">${text(language, 'page.problem.start')}</a>`,
    },
    frame,
    language,
  );
}

export interface SuspendedModel {
  readonly frame: Frame;
  readonly since: Date;
  readonly signOut: FormTarget;
}

export function renderSuspended({ frame, since, signOut }: SuspendedModel, language: Language): string {
  return notice(
    {
      icon: 'lock-simple-fill',
      tone: 'bad',
      title: text(language, 'page.suspended.title'),
      matter: html`<p>
          ${text(language, 'page.suspended.lead', { date: calendarOf(frame, language).day(since) })}
        </p>
        <p class="quiet">${text(language, 'page.suspended.safe')}</p>`,
      steps: html`${callClinic(frame, language)}${leave(signOut, language)}`,
    },
    frame,
    language,
  );
}

export interface WaitingForVettingModel {
  readonly frame: Frame;
  readonly name: string;
  readonly sentAt: Date;
  /** What the clinic's admin asked for in addition. */
  readonly missing: readonly string[];
  readonly papersHref: string;
  readonly signOut: FormTarget;
}

/** A provider who registered and whose licence is being checked: sees nothing before that. */
export function renderWaitingForVetting(model: WaitingForVettingModel, language: Language): string {
  const { frame, missing } = model;
  const wanted = missing.length > 0;
  const mango = wanted ? 'action' : 'outline';
  return notice(
    {
      icon: 'hourglass-duotone',
      tone: 'warm',
      title: text(language, 'page.vetting.title'),
      matter: html`<p>
          ${text(language, 'page.vetting.lead', { name: model.name, clinic: frame.clinic.name, date: calendarOf(frame, language).day(model.sentAt) })}
        </p>
        ${
          wanted &&
          html`<div class="note warm">
            ${icon('warning-bold')}
            <div>
              <b>${text(language, 'page.vetting.missing')}</b>
              <ul class="bullets">
                ${missing.map((each) => html`<li>${each}</li>`)}
              </ul>
            </div>
          </div>`
        }
        <p class="quiet">${text(language, 'page.vetting.told')}</p>`,
      steps: html`<a class="button ${mango}" href="${model.papersHref}"
          >${text(language, 'page.vetting.papers')}</a
        >${leave(model.signOut, language)}`,
    },
    frame,
    language,
  );
}

function again(href: string, language: Language): Html {
  return html`<a class="button action" href="${href}">${text(language, 'page.signed_out.again')}</a>`;
}

function leave(target: FormTarget, language: Language): Html {
  return smallForm(
    target,
    html`<button class="button quiet-button">${text(language, 'page.sign_out.yes')}</button>`,
  );
}

function callClinic({ clinic }: Frame, language: Language): Html | null {
  if (clinic.phone === null) return null;
  return html`<a class="button action" href="${telephone(clinic.phone)}"
    >${icon('phone-call-fill')} ${text(language, 'page.suspended.call', { phone: clinic.phone })}</a
  >`;
}
