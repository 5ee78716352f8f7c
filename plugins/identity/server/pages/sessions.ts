import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { listCard, note, smallForm } from './parts';
import { calendarOf } from './say';

export interface ShownSession {
  readonly device: 'phone' | 'computer';
  /** `Chrome, Android`: from the browser's own words, so shown, never trusted. */
  readonly browser: string;
  /** The app's name, where it is not said by `browser`. */
  readonly app: string | null;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly use: { readonly kind: 'this-one' } | { readonly kind: 'other'; readonly end: FormTarget };
}

export interface SessionsModel {
  readonly frame: Frame;
  readonly sessions: readonly ShownSession[];
  /** Browsers that are known, whether somebody is signed in there or not. */
  readonly remembered: readonly ShownSession[];
  readonly endAll: FormTarget;
  readonly state:
    { readonly kind: 'ready' } | { readonly kind: 'ended-one' } | { readonly kind: 'ended-all' };
  readonly backHref: string;
}

export function renderSessions(model: SessionsModel, language: Language): string {
  const { frame, sessions, state } = model;
  const body = html`${state.kind !== 'ready' && html`<div role="status">${note('good', 'check-circle-fill', text(language, state.kind === 'ended-one' ? 'page.sessions.ended' : 'page.sessions.ended_all'))}</div>`}
    <p class="quiet">${text(language, 'page.sessions.lead')}</p>
    ${listCard(sessions.map((session) => row(session, 'page.sessions.end', frame, language)))}${note('info', 'shield-check-bold', text(language, 'page.sessions.unknown'))}
    ${rememberedBrowsers(model, language)}
    <div class="end">
      ${smallForm(model.endAll, html`<button class="button danger">${text(language, 'page.sessions.end_all')}</button>`)}
      <p class="centre small quiet">${text(language, 'page.sessions.end_all_more')}</p>
    </div>`;
  return page(
    { title: text(language, 'page.sessions.title'), head: { kind: 'bar', back: model.backHref }, body },
    frame,
    language,
  );
}

function rememberedBrowsers({ remembered, frame }: SessionsModel, language: Language): Html | null {
  if (remembered.length === 0) return null;
  return html`<section class="flow">
    <h2>${text(language, 'page.devices.title')}</h2>
    <p class="quiet">${text(language, 'page.devices.lead')}</p>
    ${listCard(remembered.map((each) => row(each, 'page.devices.forget', frame, language)))}
  </section>`;
}

function row(
  { device, browser, app, startedAt, lastSeenAt, use }: ShownSession,
  endText: 'page.sessions.end' | 'page.devices.forget',
  frame: Frame,
  language: Language,
): Html {
  const { moment } = calendarOf(frame, language);
  const here = use.kind === 'this-one';
  const end =
    use.kind === 'other' &&
    smallForm(
      use.end,
      html`<button class="stop">
        ${text(language, endText)}<span class="only-read"> ${browser}${app !== null && `, ${app}`}</span>
      </button>`,
    );
  return html`<div class="row flat">
    <span class="tile ${here ? 'good' : 'grey'}"
      >${icon(device === 'phone' ? 'device-mobile-duotone' : 'desktop-duotone')}</span
    >
    <div class="grow">
      <p class="split">
        <b class="t">${browser}</b
        >${here && html`<span class="chip good">${text(language, 'page.sessions.this_one')}</span>`}
      </p>
      ${app !== null && html`<p class="s">${app}</p>`}
      <p class="s">${text(language, 'page.sessions.seen', { time: moment(lastSeenAt) })}</p>
      <p class="s">${text(language, 'page.sessions.since', { time: moment(startedAt) })}</p>
      ${end}
    </div>
  </div>`;
}
