import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, field, mainForm, passwordField } from './parts';
import { calendarOf, say } from './say';

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
  /** `known` when the phone has answered: `name` is what a password manager knows, `shown` how people read it. */
  readonly who:
    | { readonly kind: 'asked'; readonly typed: string }
    | { readonly kind: 'known'; readonly name: string; readonly shown: string };
  readonly state: PasswordState;
  /** To the code, or to the other ways where the code was right already. */
  readonly backHref: string;
}

export function renderPasswordSignIn(model: PasswordSignInModel, language: Language): string {
  const body = html`${problem(model, language)}${mainForm(
    model.form,
    html`${whose(model, language)}${passwordField(language, { id: 'password', label: text(language, 'page.password.label'), autocomplete: 'current-password', maxlength: 256 })}
      <div class="end">
        <button class="button action">${text(language, 'page.password.sign_in')}</button>
        <p class="centre">
          <a class="link" href="${model.backHref}"
            >${text(language, model.who.kind === 'asked' ? 'page.password.forgot' : 'page.password.other_way')}</a
          >
        </p>
      </div>`,
  )}`;
  return page(
    {
      title: text(language, 'page.password.title'),
      head: {
        kind: 'field',
        lead: text(language, model.who.kind === 'asked' ? 'page.password.lead' : 'page.password.lead_known'),
        back: model.backHref,
      },
      body,
      keepsTyped: true,
      scripts: ['comfort'],
      emergency: true,
    },
    model.frame,
    language,
  );
}

function problem(model: PasswordSignInModel, language: Language): Html | null {
  const isKnown = model.who.kind === 'known' && model.state.kind === 'wrong';
  return isKnown ? alert(text(language, 'page.password.wrong_known')) : passwordProblem(model, language);
}

function whose({ who }: PasswordSignInModel, language: Language): Html {
  const label = text(language, 'page.password.identifier');
  if (who.kind === 'asked')
    return field({
      ...{ id: 'identifier', label, value: who.typed, autocomplete: 'username' },
      ...{ inputmode: 'email', maxlength: 254 },
    });
  return html`<p class="note good">
      ${icon('check-circle-fill')}<span
        >${say(language, 'page.register.verified', { phone: html`<b class="num">${who.shown}</b>` })}</span
      >
    </p>
    <input
      class="only-read"
      type="text"
      name="identifier"
      value="${who.name}"
      autocomplete="username"
      aria-label="${label}"
      tabindex="-1"
      readonly
    />`;
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
