import { text, type Language } from '@daktari/texts';
import { detailFields, fieldId, type DetailField, type TypedDetails } from './application-details';
import { choiceField, type Choice } from './choice-field';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { notice } from './notices';
import { alert, field, mainForm, note, toField } from './parts';
import { say } from './say';

export type PractitionerField = 'clinic' | 'email' | DetailField;

export interface PractitionerModel {
  readonly frame: Frame;
  /** Fields `clinic`, `email` and those of `TypedDetails`; `languages` once for each. */
  readonly form: FormTarget;
  /** To choose from; empty where nobody can register. */
  readonly clinics: readonly Choice[];
  readonly clinic: string;
  readonly email: string;
  readonly typed: TypedDetails;
  readonly bodies: readonly string[];
  /** In the order of the form; empty at first. */
  readonly wrong: readonly PractitionerField[];
  /** Why it was not taken, though every field could be read, in words. */
  readonly problem: string | null;
  readonly applicationHref: string;
  readonly privacyHref: string;
  readonly backHref: string;
}

/** A doctor or nurse asks to work for a clinic. The answer is the same whether the address has an account or not. */
export function renderPractitioner(model: PractitionerModel, language: Language): string {
  const { clinics, applicationHref, backHref } = model;
  const body = html`${problems(model, language)}${
      clinics.length === 0
        ? note('plain', 'warning-bold', text(language, 'page.practitioner.no_clinic'))
        : form(model, language)
    }
    <p class="centre small quiet">
      ${text(language, 'page.practitioner.before')}
      <a class="link" href="${applicationHref}">${text(language, 'page.practitioner.go_on')}</a>
    </p>`;
  return page(
    {
      title: text(language, 'page.practitioner.title'),
      head: { kind: 'field', lead: text(language, 'page.practitioner.lead'), back: backHref },
      body,
      keepsTyped: clinics.length > 0,
    },
    model.frame,
    language,
  );
}

function form(model: PractitionerModel, language: Language): Html {
  const { clinics, clinic, email, typed, bodies, wrong, privacyHref } = model;
  const wrongIn = (name: PractitionerField): string | null =>
    wrong.includes(name) ? wordsOf(name, language) : null;
  const ofDetails = wrong.filter((name) => name !== 'clinic' && name !== 'email');
  const privacy = html`<a href="${privacyHref}" target="_blank" rel="noopener"
    >${text(language, 'page.practitioner.privacy_link')}</a
  >`;
  return mainForm(
    model.form,
    html`${choiceField({ id: 'clinic', label: text(language, 'page.practitioner.clinic'), choices: clinics, chosen: clinic, wrong: wrongIn('clinic') }, language)}${field({ id: 'email', label: text(language, 'page.staff.email'), type: 'email', value: email, autocomplete: 'email', inputmode: 'email', maxlength: 200, hint: text(language, 'page.practitioner.email_hint'), wrong: wrongIn('email') })}${detailFields({ typed, bodies, wrong: ofDetails }, language)}${note('info', 'shield-check-bold', text(language, 'page.practitioner.next'))}
      <div class="end">
        <button class="button action">${text(language, 'page.practitioner.send')}</button>
        <p class="centre small quiet">${say(language, 'page.practitioner.privacy', { privacy })}</p>
      </div>`,
  );
}

function problems({ problem, wrong }: PractitionerModel, language: Language): Html | null {
  if (wrong.length === 0) return problem === null ? null : alert(problem);
  return alert(
    html`${text(language, 'page.application.check')}
      <ul>
        ${wrong.map((each) => html`<li>${toField(each === 'clinic' || each === 'email' ? each : fieldId(each), wordsOf(each, language))}</li>`)}
      </ul>`,
  );
}

function wordsOf(name: PractitionerField, language: Language): string {
  return name === 'clinic' || name === 'email'
    ? text(language, `page.practitioner.wrong.${name}`)
    : text(language, `page.application.wrong.${name}`);
}

/** Said of every address alike. */
export function renderPractitionerSent(
  { frame, email, signInHref }: { frame: Frame; email: string; signInHref: string },
  language: Language,
): string {
  return notice(
    {
      icon: 'chat-text-duotone',
      tone: 'plain',
      title: text(language, 'page.practitioner.sent.title'),
      matter: html`<p>${text(language, 'page.practitioner.sent.lead', { email })}</p>
        <p class="quiet">${text(language, 'page.practitioner.sent.none')}</p>`,
      steps: html`<a class="button outline" href="${signInHref}"
        >${text(language, 'page.link_sent.back')}</a
      >`,
    },
    frame,
    language,
  );
}
