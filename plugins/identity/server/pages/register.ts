import { text, type Language } from '@daktari/texts';
import { choiceField, type Choice } from './choice-field';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, field, mainForm, toField } from './parts';
import { phoneField } from './phone-sign-in';
import { say } from './say';

export type RegisterProblem = 'name' | 'phone' | 'clinic' | 'terms' | 'form-expired';

export interface RegisterModel {
  readonly frame: Frame;
  /** Fields `name`, `phone` (when not verified yet), `clinic` (where there are several), `language` (`en`, `sw`) and `terms` (`agreed`). */
  readonly form: FormTarget;
  readonly name: string;
  readonly phone:
    | { readonly kind: 'verified'; readonly shown: string }
    | { readonly kind: 'typed'; readonly value: string };
  /** Where a person may be registered; one alone is not asked for. */
  readonly clinics: readonly Choice[];
  readonly clinic: string;
  readonly messagesIn: Language;
  readonly agreed: boolean;
  /** In the order of the form; empty at first. */
  readonly problems: readonly RegisterProblem[];
  readonly termsHref: string;
  readonly privacyHref: string;
  readonly backHref: string;
}

export function renderRegister(model: RegisterModel, language: Language): string {
  const wrong = (problem: RegisterProblem) => model.problems.includes(problem);
  const body = html`${problems(model.problems, language)}${mainForm(
    model.form,
    html`${phone(model, language)}${field({ id: 'name', label: text(language, 'page.register.name'), value: model.name, autocomplete: 'name', maxlength: 120, hint: text(language, 'page.register.name_hint'), wrong: wrong('name') ? text(language, 'page.register.name_wrong') : null })}${clinic(model, language)}${languages(model.messagesIn, language)}
      <div class="card pad">
        <label class="tick"
          ><input
            type="checkbox"
            id="terms"
            name="terms"
            value="agreed"
            required${model.agreed && html` checked`}${wrong('terms') && html` aria-invalid="true"`}
          /><span
            >${say(language, 'page.register.agree', { terms: toRead(model.termsHref, text(language, 'page.register.terms')), privacy: toRead(model.privacyHref, text(language, 'page.register.privacy')) })}</span
          ></label
        >
      </div>
      <div class="end">
        <button class="button action">${text(language, 'page.register.create')}</button>
        <p class="centre small quiet">${text(language, 'page.register.free')}</p>
      </div>`,
  )}`;
  return page(
    {
      title: text(language, 'page.register.title'),
      head: { kind: 'field', lead: text(language, 'page.register.lead'), back: model.backHref },
      body,
      keepsTyped: true,
    },
    model.frame,
    language,
  );
}

function toRead(href: string, words: string): Html {
  return html`<a href="${href}" target="_blank" rel="noopener">${words}</a>`;
}

function problems(all: readonly RegisterProblem[], language: Language): Html | null {
  if (all.length === 0) return null;
  const texts = {
    name: toField('name', text(language, 'page.register.name_wrong')),
    phone: toField('phone', text(language, 'page.phone.invalid')),
    clinic: toField('clinic', text(language, 'page.register.clinic_wrong')),
    terms: toField('terms', text(language, 'page.register.terms_wrong')),
    'form-expired': text(language, 'page.form_expired'),
  };
  return alert(
    html`<ul>
      ${all.map((each) => html`<li>${texts[each]}</li>`)}
    </ul>`,
  );
}

function phone({ phone, problems }: RegisterModel, language: Language): Html {
  if (phone.kind === 'typed') return phoneField(phone.value, problems.includes('phone'), language);
  return html`<p class="note good">
    ${icon('check-circle-fill')}<span
      >${say(language, 'page.register.verified', { phone: html`<b class="num">${phone.shown}</b>` })}</span
    >
  </p>`;
}

function languages(chosen: Language, language: Language): Html {
  const one = (value: Language, name: string) =>
    html`<label lang="${value}"
      ><input
        type="radio"
        name="language"
        value="${value}"
        ${value === chosen && html` checked`}
      />${name}</label
    >`;
  return html`<fieldset class="field">
    <legend class="label">${text(language, 'page.register.language')}</legend>
    <div class="choices">${one('en', 'English')}${one('sw', 'Kiswahili')}</div>
  </fieldset>`;
}

function clinic({ clinics, clinic: chosen, problems }: RegisterModel, language: Language): Html | null {
  if (clinics.length < 2) return null;
  const wrong = problems.includes('clinic') ? text(language, 'page.register.clinic_wrong') : null;
  const label = text(language, 'page.register.clinic');
  return choiceField({ id: 'clinic', label, choices: clinics, chosen, wrong }, language);
}
