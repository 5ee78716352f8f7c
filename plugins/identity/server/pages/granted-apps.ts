import { text, type Language } from '@daktari/texts';
import { appAccess, type DataKind } from './data-kinds';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { initials, listCard, note, smallForm } from './parts';
import { calendarOf } from './say';

export interface GrantedApp {
  readonly name: string;
  readonly owner: string;
  /** What it was let in to: `about` names whose record it is, null for one's own. */
  readonly records: readonly { readonly about: string | null; readonly kinds: readonly DataKind[] }[];
  readonly until: Date;
  /** Null when it has not looked yet. */
  readonly lastLook: Date | null;
  readonly revoke: FormTarget;
}

export interface GrantedAppsModel {
  readonly frame: Frame;
  readonly apps: readonly GrantedApp[];
  /** The app that was stopped a moment ago. */
  readonly stopped: string | null;
  readonly backHref: string;
}

export function renderGrantedApps(model: GrantedAppsModel, language: Language): string {
  const { apps, stopped, frame } = model;
  const body = html`${stopped !== null && html`<div role="status">${note('good', 'check-circle-fill', text(language, 'page.apps.stopped', { app: stopped }))}</div>`}
    <p class="quiet">${text(language, 'page.apps.lead')}</p>
    ${apps.length === 0 ? empty(language) : listCard(apps.map((app) => row(app, frame, language)))}`;
  return page(
    { title: text(language, 'page.apps.title'), head: { kind: 'bar', back: model.backHref }, body },
    frame,
    language,
  );
}

function row(app: GrantedApp, frame: Frame, language: Language): Html {
  const { moment, day } = calendarOf(frame, language);
  const looked =
    app.lastLook === null
      ? text(language, 'page.apps.no_look')
      : text(language, 'page.apps.last_look', { time: moment(app.lastLook) });
  return html`<div class="row flat">
    <span class="tile app" aria-hidden="true">${initials(app.name)}</span>
    <div class="grow">
      <p class="split">
        <b class="t">${app.name}</b
        ><span class="small quiet num">${text(language, 'page.apps.until', { date: day(app.until) })}</span>
      </p>
      <p class="s">${app.owner}. ${looked}</p>
      ${app.records.map((record) => letInTo(record, language))}
      ${smallForm(app.revoke, html`<button class="stop">${icon('prohibit-bold')} ${text(language, 'page.apps.stop')}<span class="only-read"> ${app.name}</span></button>`)}
    </div>
  </div>`;
}

function letInTo({ about, kinds }: GrantedApp['records'][number], language: Language): Html {
  const whose = about === null ? 'own' : 'other';
  return html`${about !== null && html`<p class="s">${text(language, 'page.apps.about', { people: about })}</p>`}
    <p class="chips">
      ${kinds.map((kind) => html`<span class="chip">${icon(appAccess(kind, whose).icon)} ${text(language, appAccess(kind, whose).title)}</span>`)}
    </p>`;
}

function empty(language: Language): Html {
  return html`<div class="card pad hello">
    <span class="tile">${icon('squares-four-duotone')}</span>
    <div>
      <h2>${text(language, 'page.apps.none')}</h2>
      <p class="quiet">${text(language, 'page.apps.none_more')}</p>
    </div>
  </div>`;
}
