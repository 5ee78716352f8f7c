import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { MAIN_FORM, page } from './layout';
import { alert, field, linkRow, listCard, mainForm, note, rowMatter, smallForm, toField } from './parts';

export interface RecoveryCodesModel {
  readonly frame: Frame;
  /** Field `proof`: group or code number `ask`, as the owner wrote it down. */
  readonly form: FormTarget;
  /** One long code in groups (patients), or several codes that work once each (staff). */
  readonly sheet:
    | { readonly kind: 'groups'; readonly groups: readonly string[] }
    | { readonly kind: 'codes'; readonly codes: readonly string[] };
  /** Counted from 1. */
  readonly ask: number;
  readonly state: { readonly kind: 'ready' } | { readonly kind: 'wrong' };
  /** "Later, remind me tomorrow". */
  readonly later: FormTarget | null;
  readonly printHelpHref: string | null;
}

/** Shown once. Paper first, and a proof that it was written down. */
export function renderRecoveryCodes(model: RecoveryCodesModel, language: Language): string {
  const { sheet, ask, state, later } = model;
  const several = sheet.kind === 'codes';
  const wrong = state.kind === 'wrong';
  const question = text(language, several ? 'page.codes.check_code' : 'page.codes.check_group', {
    number: ask,
  });
  const body = html`${wrong && alert(toField('proof', text(language, 'page.codes.wrong')))}${listCard([paper(language), model.printHelpHref !== null && linkRow(model.printHelpHref, { icon: 'printer-duotone', title: text(language, 'page.codes.print'), sub: text(language, 'page.codes.print_more') })])}${note('warm', 'warning-bold', html`<b>${text(language, 'page.codes.once')}</b> ${text(language, 'page.codes.once_more')}`)}${mainForm(
      model.form,
      html`<section class="card pad no-print">
        ${field({ id: 'proof', label: question, autocomplete: 'off', capitals: true, large: true, maxlength: 40, wrong: wrong ? text(language, 'page.codes.wrong_hint') : null })}
      </section>`,
    )}
    <div class="end">
      <button class="button action" form="${MAIN_FORM}">${text(language, 'page.codes.done')}</button
      >${later !== null && laterForm(later, language)}
    </div>`;
  return page(
    {
      title: text(language, several ? 'page.codes.title_many' : 'page.codes.title'),
      head: {
        kind: 'field',
        lead: text(language, several ? 'page.codes.lead_many' : 'page.codes.lead'),
        more: groups(model, language),
        back: null,
      },
      body,
    },
    model.frame,
    language,
  );
}

function groups({ sheet }: RecoveryCodesModel, language: Language): Html {
  const all = sheet.kind === 'groups' ? sheet.groups : sheet.codes;
  return html`<ol class="groups${sheet.kind === 'codes' && ' pairs'}">
      ${all.map((each, index) => html`<li><i>${index + 1}</i><b>${each}</b></li>`)}
    </ol>
    <p class="lead small">${text(language, 'page.codes.letters')}</p>`;
}

function paper(language: Language): Html {
  return html`<div class="row">
    ${rowMatter({ icon: 'notebook-duotone', tone: 'warm', title: text(language, 'page.codes.paper'), sub: text(language, 'page.codes.paper_more'), end: html`<span class="chip good">${text(language, 'page.codes.best')}</span>` })}
  </div>`;
}

function laterForm(later: FormTarget, language: Language): Html {
  const button = html`<button class="button quiet-button">${text(language, 'page.codes.later')}</button>`;
  return smallForm(later, button);
}
