import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { alert, field, mainForm, note, toField } from './parts';
import { calendarOf } from './say';

export interface RecoveryEntryModel {
  readonly frame: Frame;
  /** Fields `identifier` (unless known) and `recovery_code`. */
  readonly form: FormTarget;
  /** Null when an earlier step has told who it is. */
  readonly identifier: string | null;
  readonly state:
    | { readonly kind: 'ready' }
    | { readonly kind: 'wrong' }
    | { readonly kind: 'throttled'; readonly until: Date };
  readonly backHref: string;
}

export function renderRecoveryEntry(model: RecoveryEntryModel, language: Language): string {
  const wrong = model.state.kind === 'wrong';
  const body = html`${problem(model, language)}${mainForm(
    model.form,
    html`${model.identifier !== null && field({ id: 'identifier', label: text(language, 'page.password.identifier'), value: model.identifier, autocomplete: 'username', inputmode: 'email', maxlength: 254 })}${field({ id: 'recovery_code', label: text(language, 'page.recovery.label'), autocomplete: 'off', capitals: true, maxlength: 64, hint: text(language, 'page.recovery.hint'), wrong: wrong ? text(language, 'page.recovery.wrong_hint') : null })}${note('plain', 'shield-check-bold', text(language, 'page.recovery.then'))}
      <div class="end"><button class="button action">${text(language, 'page.recovery.open')}</button></div>`,
  )}`;
  return page(
    {
      title: text(language, 'page.recovery.title'),
      head: { kind: 'field', lead: text(language, 'page.recovery.lead'), back: model.backHref },
      body,
      keepsTyped: model.identifier !== null,
      emergency: true,
    },
    model.frame,
    language,
  );
}

function problem({ state, frame }: RecoveryEntryModel, language: Language): Html | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'wrong':
      return alert(toField('recovery_code', text(language, 'page.recovery.wrong')));
    case 'throttled':
      return alert(
        text(language, 'page.throttled', { time: calendarOf(frame, language).moment(state.until) }),
      );
  }
}
