import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, field, listCard, mainForm, note, smallForm, tile } from './parts';
import { calendarOf } from './say';

export interface ShownPasskey {
  readonly id: string;
  readonly name: string;
  readonly lastUsedAt: Date | null;
  /** Field `name`. */
  readonly rename: FormTarget;
  readonly remove: FormTarget;
}

export interface PasskeysModel {
  readonly frame: Frame;
  readonly passkeys: readonly ShownPasskey[];
  /** Null where the address of the site can have none. */
  readonly addHref: string | null;
  readonly state: 'ready' | 'renamed' | 'removed' | 'last';
  readonly backHref: string;
}

export function renderPasskeys(model: PasskeysModel, language: Language): string {
  const { passkeys, frame, addHref, state } = model;
  const body = html`${passkeysState(state, language)}
    <p class="quiet">${text(language, 'page.passkeys.lead')}</p>
    ${passkeys.length === 0 ? note('info', 'fingerprint-duotone', text(language, 'page.passkeys.none')) : listCard(passkeys.map((each) => passkeyRow(each, frame, language)))}
    <div class="end">
      ${addHref === null ? note('warm', 'warning-bold', text(language, 'page.passkeys.unavailable')) : html`<a class="button action" href="${addHref}">${icon('fingerprint-bold')} ${text(language, 'page.passkeys.add')}</a>`}
    </div>`;
  return page(
    { title: text(language, 'page.passkeys.title'), head: { kind: 'bar', back: model.backHref }, body },
    frame,
    language,
  );
}

function passkeysState(state: PasskeysModel['state'], language: Language): Html | null {
  switch (state) {
    case 'ready':
      return null;
    case 'last':
      return alert(text(language, 'page.passkeys.last'));
    case 'renamed':
      return done(text(language, 'page.passkeys.renamed'));
    case 'removed':
      return done(text(language, 'page.passkeys.removed'));
  }
}

function passkeyRow(
  { id, name, lastUsedAt, rename, remove }: ShownPasskey,
  frame: Frame,
  language: Language,
): Html {
  const used =
    lastUsedAt === null
      ? text(language, 'page.passkeys.unused')
      : text(language, 'page.passkeys.used', { time: calendarOf(frame, language).moment(lastUsedAt) });
  const newName = field({
    id: `name-${id}`,
    name: 'name',
    label: text(language, 'page.passkeys.name'),
    value: name,
    autocomplete: 'off',
    maxlength: 60,
  });
  return html`<div class="row flat">
    ${tile('fingerprint-duotone', 'plain')}
    <div class="grow">
      <b class="t">${name}</b>
      <p class="s">${used}</p>
      <details>
        <summary class="link">${text(language, 'page.passkeys.rename')}</summary>
        ${smallForm(rename, html`${newName}<button class="button outline">${text(language, 'page.passkeys.rename')}</button>`)}
      </details>
    </div>
    ${smallForm(remove, html`<button class="stop">${text(language, 'page.passkeys.remove')}<span class="only-read"> ${name}</span></button>`)}
  </div>`;
}

export interface CodeAppModel {
  readonly frame: Frame;
  readonly setUpHref: string;
  /** Null when none is set up. */
  readonly remove: FormTarget | null;
  readonly state: 'ready' | 'added' | 'removed' | 'last';
  readonly backHref: string;
}

export function renderCodeApp(model: CodeAppModel, language: Language): string {
  const on = model.remove !== null;
  const body = html`${codeAppState(model.state, language)}${note(on ? 'good' : 'info', 'timer-duotone', text(language, on ? 'page.app_code.on' : 'page.app_code.off'))}
    <div class="end">
      <a class="button action" href="${model.setUpHref}"
        >${text(language, on ? 'page.app_code.replace' : 'page.app_code.add')}</a
      >${model.remove !== null && smallForm(model.remove, html`<button class="button danger">${text(language, 'page.app_code.remove')}</button>`)}
    </div>`;
  return page(
    { title: text(language, 'page.app_code.title'), head: { kind: 'bar', back: model.backHref }, body },
    model.frame,
    language,
  );
}

function codeAppState(state: CodeAppModel['state'], language: Language): Html | null {
  switch (state) {
    case 'ready':
      return null;
    case 'last':
      return alert(text(language, 'page.passkeys.last'));
    case 'added':
      return done(text(language, 'page.app_code.added'));
    case 'removed':
      return done(text(language, 'page.app_code.removed'));
  }
}

export interface NewCodesModel {
  readonly frame: Frame;
  readonly form: FormTarget;
  readonly backHref: string;
}

/** Before the old codes stop: a page that is only looked at must not end them. */
export function renderNewCodes({ frame, form, backHref }: NewCodesModel, language: Language): string {
  const body = html`${note('warm', 'key-bold', text(language, 'page.new_codes.lead'))}${mainForm(
    form,
    html`<div class="end">
      <button class="button action">${text(language, 'page.new_codes.show')}</button>
    </div>`,
  )}`;
  return page(
    { title: text(language, 'page.new_codes.title'), head: { kind: 'bar', back: backHref }, body },
    frame,
    language,
  );
}

function done(words: string): Html {
  return html`<div role="status">${note('good', 'check-circle-fill', words)}</div>`;
}
