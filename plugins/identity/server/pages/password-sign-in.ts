import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { alert, field, mainForm, passwordField } from './parts';
import { calendarOf } from './say';

export type PasswordState =
  | { readonly kind: 'ready' }
  /** One text for an unknown name and a wrong password. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'throttled'; readonly until: Date }
  | { readonly kind: 'expired' };

export interface PasswordSignInModel {
  readonly frame: Frame;
  /** Fields `identifier` (phone or e-mail) and `password`. */
  readonly form: FormTarget;
  readonly identifier: string;
  readonly state: PasswordState;
  readonly codeHref: string;
}

export function renderPasswordSignIn(model: PasswordSignInModel, language: Language): string {
  const body = html`${passwordProblem(model, language)}${mainForm(
    model.form,
    html`${field({ id: 'identifier', label: text(language, 'page.password.identifier'), value: model.identifier, autocomplete: 'username', inputmode: 'email', maxlength: 254 })}${passwordField(language, { id: 'password', label: text(language, 'page.password.label'), autocomplete: 'current-password', maxlength: 256 })}
      <div class="end">
        <button class="button action">${text(language, 'page.password.sign_in')}</button>
        <p class="centre">
          <a class="link" href="${model.codeHref}">${text(language, 'page.password.forgot')}</a>
        </p>
      </div>`,
  )}`;
  return page(
    {
      title: text(language, 'page.password.title'),
      head: { kind: 'field', lead: text(language, 'page.password.lead'), back: model.codeHref },
      body,
      keepsTyped: true,
      scripts: ['comfort'],
      emergency: true,
    },
    model.frame,
    language,
  );
}

export function passwordProblem(
  { frame, state }: { frame: Frame; state: PasswordState },
  language: Language,
): Html | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'wrong':
      return alert(text(language, 'page.password.wrong'));
    case 'throttled':
      return alert(
        text(language, 'page.throttled', { time: calendarOf(frame, language).moment(state.until) }),
      );
    case 'expired':
      return alert(text(language, 'page.form_expired'));
  }
}
