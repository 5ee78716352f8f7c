import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { alert, field, mainForm } from './parts';

export interface TokenEntryModel {
  readonly frame: Frame;
  /** Field `token`; a script moves it from behind the address's # and sends the form. */
  readonly form: FormTarget;
  readonly purpose: 'invitation' | 'reset' | 'application';
  /** `over`: used, taken back, too old or never given out; the page does not say which. */
  readonly state: { readonly kind: 'ready' } | { readonly kind: 'over' };
  readonly signInHref: string;
  /** Where another link is asked for; null where somebody else has to send it. */
  readonly againHref?: string | null;
}

/** Where a mailed link leads before its token was sent: what it is for is asked with the token, in a form's body. */
export function renderTokenEntry(model: TokenEntryModel, language: Language): string {
  const { purpose } = model;
  const body = html`${problem(model, language)}${mainForm(
    model.form,
    html`${field({ id: 'token', label: text(language, 'page.token.label'), autocomplete: 'off', maxlength: 400, hint: text(language, 'page.token.hint') })}
      <div class="end">
        <button class="button action">${text(language, 'page.token.go')}</button>
        <p class="centre">
          <a class="link" href="${model.signInHref}">${text(language, 'page.token.sign_in')}</a>
        </p>
      </div>`,
  )}`;
  return page(
    {
      title: text(language, `page.token.${purpose}.title`),
      head: { kind: 'field', lead: text(language, `page.token.${purpose}.lead`) },
      body,
      keepsTyped: true,
      scripts: ['fragment'],
    },
    model.frame,
    language,
  );
}

function problem({ purpose, state, againHref = null }: TokenEntryModel, language: Language): Html | null {
  if (state.kind === 'ready') return null;
  return alert(
    html`<b>${text(language, `page.token.${purpose}.over`)}</b>
      ${text(language, `page.token.${purpose}.over_more`)}
      ${againHref !== null && html`<a href="${againHref}">${text(language, 'page.token.again')}</a>`}`,
  );
}
