import { errorText, text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html } from './html';
import { page } from './layout';
import { alert, mainForm, note, passwordField, toField } from './parts';

export type ChoosePasswordState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'too-short' }
  | { readonly kind: 'too-long'; readonly maximum: number }
  /** On the list of passwords that others use or that leaked. */
  | { readonly kind: 'common' }
  /** Made of the owner's own name, number or address. */
  | { readonly kind: 'personal' }
  | { readonly kind: 'expired' };

export interface ChoosePasswordModel {
  readonly frame: Frame;
  /** Field `new_password`. */
  readonly form: FormTarget;
  /** The name of the account, for password managers. */
  readonly identifier: string;
  readonly minimum: number;
  readonly state: ChoosePasswordState;
  readonly backHref: string | null;
}

/** For an invitation, a forgotten password, and a change of it. Typed once: "Show" is better than typing twice. */
export function renderChoosePassword(model: ChoosePasswordModel, language: Language): string {
  const wrong = problemText(model, language);
  const body = html`${wrong !== null && alert(toField('new_password', wrong))}${mainForm(
    model.form,
    html`<input
        class="only-read"
        type="text"
        name="identifier"
        value="${model.identifier}"
        autocomplete="username"
        aria-label="${text(language, 'page.password.identifier')}"
        tabindex="-1"
        readonly
      />${passwordField(language, { id: 'new_password', label: text(language, 'page.new_password.label'), autocomplete: 'new-password', minlength: model.minimum, maxlength: 256, wrong, hint: text(language, 'page.new_password.hint', { minimum: model.minimum }) })}${note('info', 'shield-check-bold', text(language, 'page.new_password.advice'))}
      <div class="end">
        <button class="button action">${text(language, 'page.new_password.save')}</button>
      </div>`,
  )}`;
  return page(
    {
      title: text(language, 'page.new_password.title'),
      head: { kind: 'bar', back: model.backHref },
      body,
      scripts: ['comfort'],
    },
    model.frame,
    language,
  );
}

function problemText({ state, minimum }: ChoosePasswordModel, language: Language): string | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'too-short':
      return errorText(language, 'password_too_short', { minimum });
    case 'too-long':
      return errorText(language, 'password_too_long', { maximum: state.maximum });
    case 'common':
      return errorText(language, 'password_common');
    case 'personal':
      return errorText(language, 'password_personal');
    case 'expired':
      return text(language, 'page.form_expired');
  }
}
