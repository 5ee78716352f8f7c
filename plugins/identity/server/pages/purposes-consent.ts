import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, mainForm, note, switchRow } from './parts';
import { calendarOf } from './say';

/** One purpose in the words of the consent text's version, in the reader's language. */
export interface Purpose {
  readonly key: string;
  readonly title: string;
  readonly explanation: string;
  readonly choice:
    /** Without it there is no care to give; it is told, not asked. */
    { readonly kind: 'needed' } | { readonly kind: 'free'; readonly on: boolean };
}

export interface PurposesConsentModel {
  readonly frame: Frame;
  /** Field `purpose`, once for each switch that is on. */
  readonly form: FormTarget;
  readonly version: { readonly number: number; readonly from: Date };
  /** What changed since the version that this person agreed to. */
  readonly changes: { readonly since: number; readonly lines: readonly string[] } | null;
  readonly audio: { readonly href: string; readonly seconds: number; readonly megabytes: string } | null;
  readonly groups: {
    readonly care: readonly Purpose[];
    readonly reach: readonly Purpose[];
    /** Research and the like: starts off. */
    readonly extra: readonly Purpose[];
  };
  readonly state:
    { readonly kind: 'ready' } | { readonly kind: 'saved' } | { readonly kind: 'version-changed' };
  readonly backHref: string | null;
}

/** One switch per purpose; only telehealth care is needed. */
export function renderPurposesConsent(model: PurposesConsentModel, language: Language): string {
  const { frame, form, groups, state } = model;
  const body = html`${state.kind === 'saved' && html`<div role="status">${note('good', 'check-circle-fill', text(language, 'page.consent.saved'))}</div>`}${state.kind === 'version-changed' && alert(text(language, 'page.consent.version_changed'))}${audio(model, language)}${version(model, language)}${mainForm(
    form,
    html`${group('care', groups.care, language)}${group('reach', groups.reach, language)}${group('extra', groups.extra, language)}
      <div class="end">
        <button class="button action">${text(language, 'page.consent.save')}</button>
        <p class="centre small quiet">${text(language, 'page.consent.any_day')}</p>
      </div>`,
  )}`;
  return page(
    { title: text(language, 'page.consent.title'), head: { kind: 'bar', back: model.backHref }, body },
    frame,
    language,
  );
}

function audio({ audio: it }: PurposesConsentModel, language: Language): Html | null {
  if (it === null) return null;
  const minutes = Math.floor(it.seconds / 60);
  return html`<a class="card row" href="${it.href}"
    ><span class="tile play">${icon('play-fill')}</span
    ><span class="grow"
      ><span class="t">${text(language, 'page.consent.listen', { minutes, seconds: it.seconds % 60 })}</span
      ><span class="s">${text(language, 'page.consent.listen_more', { size: it.megabytes })}</span></span
    ></a
  >`;
}

function version(
  { version: { number, from }, changes, frame }: PurposesConsentModel,
  language: Language,
): Html {
  const date = calendarOf(frame, language).day(from);
  return html`<div>
    <span class="chip info"
      >${icon('files-bold')} ${text(language, 'page.consent.version', { number, date })}</span
    >${
      changes !== null &&
      html`<details class="more">
        <summary class="link">${text(language, 'page.consent.changed', { since: changes.since })}</summary>
        <ul class="bullets small">
          ${changes.lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </details>`
    }
  </div>`;
}

function group(
  name: 'care' | 'reach' | 'extra',
  purposes: readonly Purpose[],
  language: Language,
): Html | null {
  if (purposes.length === 0) return null;
  return html`<section class="group">
    <h2>${text(language, `page.consent.${name}`)}</h2>
    <div class="card">${purposes.map((each) => purpose(each, language))}</div>
  </section>`;
}

function purpose({ key, title, explanation, choice }: Purpose, language: Language): Html {
  switch (choice.kind) {
    case 'needed':
      return html`<div class="row flat">
        <span class="grow"><span class="t">${title}</span><span class="s">${explanation}</span></span
        ><span class="chip good">${icon('lock-simple-fill')} ${text(language, 'page.consent.needed')}</span>
      </div>`;
    case 'free':
      return switchRow({ name: 'purpose', value: key, on: choice.on, title, sub: explanation });
  }
}
