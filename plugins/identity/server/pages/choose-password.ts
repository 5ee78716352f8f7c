import { errorText, text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
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

/** For a forgotten password and a change of it. Typed once: "Show" is better than typing twice. */
export function renderChoosePassword(model: ChoosePasswordModel, language: Language): string {
  const body = html`${passwordAlert(model, language)}${mainForm(
    model.form,
    html`${newPassword(model, language)}
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

type NewPassword = Pick<ChoosePasswordModel, 'identifier' | 'minimum' | 'state'>;

/** First on the page, and null when nothing is wrong. */
export function passwordAlert(model: NewPassword, language: Language): Html | null {
  const wrong = problemText(model, language);
  return wrong === null ? null : alert(toField('new_password', wrong));
}

/** The field with its advice, and the name that it belongs to. */
export function newPassword(model: NewPassword, language: Language): Html {
  const wrong = problemText(model, language);
  return html`<input
      class="only-read"
      type="text"
      name="identifier"
      value="${model.identifier}"
      autocomplete="username"
      aria-label="${text(language, 'page.password.identifier')}"
      tabindex="-1"
      readonly
    />${passwordField(language, { id: 'new_password', label: text(language, 'page.new_password.label'), autocomplete: 'new-password', minlength: model.minimum, maxlength: 256, wrong, hint: text(language, 'page.new_password.hint', { minimum: model.minimum }) })}${note('info', 'shield-check-bold', text(language, 'page.new_password.advice'))}`;
}

function problemText({ state, minimum }: NewPassword, language: Language): string | null {
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
