import { text, type Language } from '@daktari/texts';
import { appHead } from './app-head';
import { appAccess, type AppAsk, type DataKind, type Whose } from './data-kinds';
import type { FormTarget, Frame } from './frame';
import { html, type Html, type Piece } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, mainForm, switchRow, tile } from './parts';
import { calendarOf, say } from './say';

export interface AppConsentModel {
  readonly frame: Frame;
  /** Fields `scope` (one per switch that is on) and `decision` (`allow` or `deny`). */
  readonly form: FormTarget;
  readonly app: {
    readonly name: string;
    readonly owner: string;
    /** When the clinic's people looked at it; null is said as a warning. */
    readonly checkedAt: Date | null;
  };
  /** Who the app is to read about, when it is not the person who signs in. */
  readonly about: string | null;
  readonly asks: readonly AppAsk[];
  /** Kinds that no scope of this app can reach. */
  readonly never: readonly DataKind[];
  readonly ends: { readonly at: Date; readonly afterDays: number };
  /** After "Allow" with every switch off. */
  readonly state: { readonly kind: 'ready' } | { readonly kind: 'nothing-chosen' };
}

const LOOKED = '/account/looked';

/** One switch per kind of data, what it can never do, when it ends; Deny is as large as Allow. */
export function renderAppConsent(model: AppConsentModel, language: Language): string {
  const { app, about, form } = model;
  const title =
    about === null
      ? text(language, 'page.app.question', { app: app.name })
      : text(language, 'page.app.question_about', { app: app.name, person: about });
  const body = html`${model.state.kind === 'nothing-chosen' && alert(text(language, 'page.app.nothing_chosen'))}
    <div>
      ${appHead(app, title, language)}
      <p class="small quiet">${checked(model, language)}</p>
    </div>
    ${mainForm(
      form,
      html`${asked(model, 'read', language)}${asked(model, 'write', language)}${never(model, language)}${ends(model, language)}
        <div class="end">
          <button class="button action" name="decision" value="allow">
            ${text(language, 'page.app.allow')}</button
          ><button class="button outline" name="decision" value="deny">
            ${text(language, 'page.app.deny')}
          </button>
        </div>`,
    )}`;
  return page(
    { title: text(language, 'page.app.title'), head: { kind: 'bar', back: null }, body, keepsTyped: true },
    model.frame,
    language,
  );
}

function checked({ app, frame }: AppConsentModel, language: Language): Html {
  if (app.checkedAt === null) return html`<b>${text(language, 'page.app.unchecked')}</b>`;
  return html`<span
    >${icon('seal-check-fill')}
    ${text(language, 'page.app.checked', { date: calendarOf(frame, language).day(app.checkedAt) })}</span
  >`;
}

function asked({ asks, about }: AppConsentModel, access: AppAsk['access'], language: Language): Html | null {
  const those = asks.filter((ask) => ask.access === access);
  if (those.length === 0) return null;
  return html`<fieldset class="card">
    <legend class="only-read">${text(language, `page.app.wants_${access}`)}</legend>
    <h2 aria-hidden="true">${text(language, `page.app.wants_${access}`)}</h2>
    ${those.map(({ kind, scope, on }) => {
      const { icon: name, tone, title, more } = appAccess(kind, whoseOf(about));
      return switchRow({
        name: 'scope',
        value: scope,
        on,
        title: text(language, title),
        sub: text(language, more),
        tile: tile(name, tone),
      });
    })}
  </fieldset>`;
}

function never({ never: kinds, about }: AppConsentModel, language: Language): Html | null {
  if (kinds.length === 0) return null;
  return html`<section class="card pad sunken">
    <h2>${text(language, 'page.app.never')}</h2>
    <ul class="facts">
      ${kinds.map((kind) => html`<li>${icon('x-circle-fill')}<span>${text(language, appAccess(kind, whoseOf(about)).never)}</span></li>`)}
    </ul>
  </section>`;
}

function ends({ ends: { at, afterDays }, frame, about }: AppConsentModel, language: Language): Html {
  const date = html`<b>${calendarOf(frame, language).day(at)}</b>`;
  return html`<ul class="facts">
    <li>
      ${icon('clock-countdown-bold')}<span>${say(language, 'page.app.ends', { date, days: afterDays })}</span>
    </li>
    <li>${icon('eye-bold')}<span>${eachLook(about, language)}</span></li>
  </ul>`;
}

/** In a window of its own: what was chosen here is not lost. Of others' records that page tells nothing. */
function eachLook(about: string | null, language: Language): Piece {
  if (about !== null) return text(language, 'page.app.each_look_about');
  const title = text(language, 'page.account.who_looked');
  const link = html`<a href="${LOOKED}" target="_blank" rel="noopener">${title}</a>`;
  return say(language, 'page.app.each_look', { page: link });
}

function whoseOf(about: string | null): Whose {
  return about === null ? 'own' : 'other';
}
