import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html } from './html';
import { page } from './layout';
import { alert, field, mainForm, note, smallForm, toField } from './parts';
import { calendarOf } from './say';

export interface CmsReasonModel {
  readonly frame: Frame;
  /** Field `reason`. */
  readonly form: FormTarget;
  readonly end: FormTarget;
  readonly limits: { readonly min: number; readonly max: number; readonly minutes: number };
  readonly state:
    | { readonly kind: 'closed' }
    | { readonly kind: 'too-short' }
    | { readonly kind: 'open'; readonly until: Date };
  readonly cmsHref: string;
}

/** Before somebody sees patients in the CMS: why. */
export function renderCmsReason(model: CmsReasonModel, language: Language): string {
  return page(
    {
      title: text(language, 'page.cms.title'),
      head: { kind: 'bar', back: null },
      body: model.state.kind === 'open' ? open(model, model.state.until, language) : ask(model, language),
    },
    model.frame,
    language,
  );
}

function ask({ form, limits, state }: CmsReasonModel, language: Language) {
  const { min, max, minutes } = limits;
  const wrong = state.kind === 'too-short' ? text(language, 'page.cms.too_short', { min }) : null;
  return html`${wrong !== null && alert(toField('reason', wrong))}
    <p>${text(language, 'page.cms.lead', { minutes })}</p>
    ${mainForm(
      form,
      html`${field({ id: 'reason', label: text(language, 'page.cms.why'), autocomplete: 'off', minlength: min, maxlength: max, wrong, hint: text(language, 'page.cms.hint') })}${note('info', 'shield-check-bold', text(language, 'page.cms.on_record'))}
        <div class="end">
          <button class="button action">${text(language, 'page.cms.open')}</button>
        </div>`,
    )}`;
}

function open({ end, cmsHref, frame }: CmsReasonModel, until: Date, language: Language) {
  const time = calendarOf(frame, language).time(until);
  return html`<div role="status">
      ${note('good', 'check-circle-fill', text(language, 'page.cms.is_open', { time }))}
    </div>
    <p>${text(language, 'page.cms.on_record')}</p>
    <div class="end">
      <a class="button action" href="${cmsHref}">${text(language, 'page.cms.go')}</a>
      ${smallForm(end, html`<button class="button outline">${text(language, 'page.cms.end')}</button>`)}
    </div>`;
}
