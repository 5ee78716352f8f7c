import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { note, smallForm } from './parts';
import { calendarOf } from './say';

export interface NumberChangeModel {
  readonly frame: Frame;
  /** The change that is open; `at` is null while another clerk has to approve it. */
  readonly change: { readonly at: Date | null; readonly stop: FormTarget } | null;
  readonly stopped: boolean;
  readonly backHref: string;
}

/** Whether the account is on its way to another number, and how to keep it here. */
export function renderNumberChange(model: NumberChangeModel, language: Language): string {
  const { change, stopped, frame } = model;
  const body = html`${stopped && html`<div role="status">${note('good', 'check-circle-fill', text(language, 'page.number.stopped'))}</div>`}${change === null ? none(language) : open(change, frame, language)}`;
  return page(
    { title: text(language, 'page.number.title'), head: { kind: 'bar', back: model.backHref }, body },
    frame,
    language,
  );
}

function open(
  { at, stop }: NonNullable<NumberChangeModel['change']>,
  frame: Frame,
  language: Language,
): Html {
  const what =
    at === null
      ? text(language, 'page.number.asked')
      : text(language, 'page.number.waiting', { time: calendarOf(frame, language).moment(at) });
  return html`${note('warm', 'device-mobile-duotone', what)}
    <p class="quiet">${text(language, 'page.number.not_mine')}</p>
    <div class="end">
      ${smallForm(stop, html`<button class="button outline">${text(language, 'page.number.stop')}</button>`)}
    </div>`;
}

function none(language: Language): Html {
  return html`<p>${text(language, 'page.number.none')}</p>
    <p class="quiet">${text(language, 'page.number.none_more')}</p>`;
}
