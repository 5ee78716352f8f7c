import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { alert, listCard, note, smallForm, tile } from './parts';
import { calendarOf } from './say';

/** A provider outside, or a connection to one that is not offered any more. */
export interface ShownProvider {
  readonly name: string;
  readonly use:
    | { readonly kind: 'connected'; readonly lastUsedAt: Date | null; readonly disconnect: FormTarget }
    | { readonly kind: 'open'; readonly connect: FormTarget };
}

export interface OutsideModel {
  readonly frame: Frame;
  readonly providers: readonly ShownProvider[];
  readonly state: 'ready' | 'connected' | 'removed' | 'failed' | 'down' | 'last';
  readonly backHref: string;
}

export function renderOutside(model: OutsideModel, language: Language): string {
  const { frame, providers } = model;
  const body = html`${said(model, language)}
    <p class="quiet">${text(language, 'page.outside.lead')}</p>
    ${listCard(providers.map((each) => row(each, frame, language)))}`;
  return page(
    { title: text(language, 'page.outside.title'), head: { kind: 'bar', back: model.backHref }, body },
    frame,
    language,
  );
}

function said({ state }: OutsideModel, language: Language): Html | null {
  switch (state) {
    case 'ready':
      return null;
    case 'connected':
    case 'removed':
      return html`<div role="status">
        ${note('good', 'check-circle-fill', text(language, `page.outside.${state}`))}
      </div>`;
    case 'failed':
      return alert(text(language, 'page.outside.not_connected'));
    case 'down':
      return alert(text(language, 'page.outside.no_answer'));
    case 'last':
      return alert(text(language, 'page.outside.last'));
  }
}

function row({ name, use }: ShownProvider, frame: Frame, language: Language): Html {
  const button = (words: string): Html =>
    html`<button class="${use.kind === 'open' ? 'button outline' : 'stop'}">
      ${words}<span class="only-read"> ${name}</span>
    </button>`;
  return html`<div class="row flat">
    ${tile('user-duotone', use.kind === 'open' ? 'grey' : 'good')}
    <div class="grow">
      <b class="t">${name}</b>
      <p class="s">
        ${use.kind === 'open' ? text(language, 'page.account.off') : used(use.lastUsedAt, frame, language)}
      </p>
    </div>
    ${use.kind === 'open' ? smallForm(use.connect, button(text(language, 'page.outside.connect'))) : smallForm(use.disconnect, button(text(language, 'page.outside.disconnect')))}
  </div>`;
}

function used(lastUsedAt: Date | null, frame: Frame, language: Language): string {
  if (lastUsedAt === null) return text(language, 'page.outside.unused');
  return text(language, 'page.outside.used', { time: calendarOf(frame, language).moment(lastUsedAt) });
}

export interface LeavingModel {
  readonly frame: Frame;
  readonly name: string;
  readonly href: string;
}

/**
 * On the way to a provider. A page and no redirect: what a form's answer may lead to is held by `form-action`, and a
 * provider may send people on to anywhere.
 */
export function renderLeaving({ frame, name, href }: LeavingModel, language: Language): string {
  const body = html`<div class="end">
    <a class="button action" href="${href}">${text(language, 'page.outside.go', { name })}</a>
  </div>`;
  const title = text(language, 'page.outside.leaving', { name });
  return page({ title, head: { kind: 'bar', back: null }, body, goesTo: href }, frame, language);
}
