import { text, type Language } from '@daktari/texts';
import { appHead } from './app-head';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { alert, initials, mainForm } from './parts';

export interface AppRecordModel {
  readonly frame: Frame;
  /** Fields `record` and `decision` (`choose` or `deny`). */
  readonly form: FormTarget;
  readonly app: { readonly name: string; readonly owner: string };
  readonly records: readonly {
    readonly id: string;
    readonly name: string;
    readonly tie: 'own' | 'self' | 'parent' | 'guardian';
  }[];
  /** After "Go on" without a choice, or with one that is not there any more. */
  readonly state: { readonly kind: 'ready' } | { readonly kind: 'nothing-chosen' };
}

/** Whoever acts for others says first whose record an app is to be let in to: it gets one, never all. */
export function renderAppRecord(model: AppRecordModel, language: Language): string {
  const { app, form, records, state } = model;
  const body = html`${state.kind === 'nothing-chosen' && alert(text(language, 'page.record.nothing_chosen'))}
    <div>${appHead(app, text(language, 'page.record.question', { app: app.name }), language)}</div>
    ${mainForm(
      form,
      html`<fieldset>
          <legend class="only-read">${text(language, 'page.record.title')}</legend>
          <div class="people">${records.map((record) => choice(record, language))}</div>
        </fieldset>
        <p class="small quiet">${text(language, 'page.record.one')}</p>
        <div class="end">
          <button class="button action" name="decision" value="choose">
            ${text(language, 'page.record.go_on')}</button
          ><button class="button outline" name="decision" value="deny">
            ${text(language, 'page.app.deny')}
          </button>
        </div>`,
    )}`;
  return page(
    { title: text(language, 'page.record.title'), head: { kind: 'bar', back: null }, body },
    model.frame,
    language,
  );
}

function choice({ id, name, tie }: AppRecordModel['records'][number], language: Language): Html {
  return html`<label class="row card"
    ><span class="tile" aria-hidden="true">${initials(name)}</span
    ><span class="grow"
      ><span class="t">${name}</span><span class="s">${text(language, `page.record.tie_${tie}`)}</span></span
    ><input type="radio" name="record" value="${id}"
  /></label>`;
}
