import { renderText, text, type Language } from '@daktari/texts';
import { bodyField } from './application-details';
import type { FormTarget, Frame } from './frame';
import { html, type Html } from './html';
import { page } from './layout';
import { paperId, paperName, papersList, type PaperKind, type PaperModel } from './papers';
import { alert, field, mainForm, note, toField } from './parts';
import { calendarOf } from './say';

export const LICENCE_FIELDS = ['body', 'number', 'expires'] as const;
export type LicenceField = (typeof LICENCE_FIELDS)[number];

export interface LicenceModel {
  readonly frame: Frame;
  readonly status: 'undated' | 'valid' | 'ends-soon' | 'ended' | 'released';
  /** Where the renewal stands. */
  readonly renewal: 'none' | 'open' | 'in-review' | 'refused';
  /** Midday of the last day; null where none is known. */
  readonly expires: Date | null;
  /** Of the last refusal, in the clinic's words. */
  readonly reason: string | null;
  readonly papers: readonly PaperModel[];
  /** Null while nothing can be handed in. */
  readonly handIn: {
    readonly form: FormTarget;
    readonly typed: Readonly<Record<LicenceField, string>>;
    readonly bodies: readonly string[];
    readonly wrong: readonly LicenceField[];
  } | null;
  /** What the clinic looks at; `ends` as `expires`. */
  readonly handedIn: { readonly body: string; readonly number: string; readonly ends: Date } | null;
  /** Why what was asked was not done, in words. */
  readonly problem: string | null;
  /** The papers that were just shown. */
  readonly saved: readonly PaperKind[];
  readonly backHref: string;
}

/** For a practitioner: until when they may see patients, and how they show that it goes on. */
export function renderLicence(model: LicenceModel, language: Language): string {
  // What was not shown and cannot be any more is no news, unless it is needed.
  const papers = model.papers.filter(({ isShown, isNeeded, isOpen }) => isShown || isNeeded || isOpen);
  const renew = html`<section class="group">
      <h2>${text(language, 'page.licence.papers')}</h2>
      ${model.handIn !== null && html`<p class="small quiet under">${text(language, 'page.paper.hint')}</p>`}
      ${papersList(papers, language)}
    </section>
    ${handIn(model, language)}`;
  const isEarly = model.status === 'valid' && model.renewal === 'none' && model.handIn?.wrong.length === 0;
  const body = html`${problems(model, language)}${saved(model, language)}${standing(model, language)}${renewal(model, language)}
  ${
    isEarly
      ? html`<details
          class="flow"
          ${(model.problem !== null || papers.some(({ wrong }) => wrong !== null)) && html` open`}
        >
          <summary>${text(language, 'page.licence.early')}</summary>
          ${renew}
        </details>`
      : renew
  }`;
  const title = text(language, 'page.licence.title');
  return page({ title, head: { kind: 'bar', back: model.backHref }, body }, model.frame, language);
}

function problems({ problem, papers, handIn: typed }: LicenceModel, language: Language): Html | null {
  const wrongPaper = papers.find(({ wrong }) => wrong !== null);
  if (wrongPaper) return alert(toField(paperId(wrongPaper.kind), wrongPaper.wrong ?? ''));
  const wrong = typed?.wrong ?? [];
  if (wrong.length > 0)
    return alert(
      html`${text(language, 'page.application.check')}
        <ul>
          ${wrong.map((each) => html`<li>${toField(each, text(language, `page.application.wrong.${each}`))}</li>`)}
        </ul>`,
    );
  return problem === null ? null : alert(problem);
}

function saved({ saved: kinds }: LicenceModel, language: Language): Html | null {
  if (kinds.length === 0) return null;
  const paper = kinds.map((each) => paperName(each, language)).join(', ');
  return html`<div role="status">
    ${note('good', 'check-circle-fill', text(language, 'page.application.saved.paper', { paper }))}
  </div>`;
}

function standing({ status, expires, frame, renewal: state }: LicenceModel, language: Language): Html | null {
  // Somebody is looking at it: that it was not looked at yet is no news then.
  if (status === 'undated' && state === 'in-review') return null;
  const day = expires === null ? '' : calendarOf(frame, language).day(expires);
  const words = text(language, `page.licence.status.${status}`, { day });
  switch (status) {
    case 'undated':
      return note('plain', 'file-text-duotone', words);
    case 'valid':
      return note('good', 'seal-check-fill', words);
    case 'ends-soon':
      return note('warm', 'hourglass-medium-bold', words);
    case 'ended':
    case 'released':
      return note('bad', 'warning-bold', words);
    default:
      return status satisfies never;
  }
}

function renewal({ renewal: state, reason, handedIn, frame }: LicenceModel, language: Language): Html | null {
  switch (state) {
    case 'none':
    case 'open':
      return null;
    case 'in-review':
      return html`<div role="status">
        ${note('info', 'hourglass-medium-bold', html`${text(language, 'page.licence.in_review')}${handedIn !== null && html`<br />${saidOf(handedIn, frame, language)}`}`)}
      </div>`;
    case 'refused':
      return note(
        'warm',
        'warning-bold',
        html`${text(language, 'page.licence.refused')}${reason !== null && html`<br />${text(language, 'page.application.reason', { reason })}`}`,
      );
    default:
      return state satisfies never;
  }
}

function saidOf(
  { body, number, ends }: NonNullable<LicenceModel['handedIn']>,
  frame: Frame,
  language: Language,
): string {
  const day = calendarOf(frame, language).day(ends);
  return text(language, 'page.licence.handed_in', { body, number, day });
}

function handIn({ handIn: what }: LicenceModel, language: Language): Html | null {
  if (what === null) return null;
  const { form, typed, bodies, wrong } = what;
  const wrongIn = (name: LicenceField): string | null =>
    wrong.includes(name) ? text(language, `page.application.wrong.${name}`) : null;
  const line = (name: 'number' | 'expires', more: { type?: 'date'; maxlength?: number }): Html =>
    field({
      ...{ id: name, label: renderText(language, `page.application.${name}`, {}), value: typed[name] },
      ...{ autocomplete: 'off', wrong: wrongIn(name), ...more },
    });
  return html`<section class="group">
    <h2>${text(language, 'page.licence.renewed')}</h2>
    ${mainForm(
      form,
      html`${bodyField(bodies, typed.body, wrongIn('body'), language)}${line('number', { maxlength: 30 })}${line('expires', { type: 'date' })}
        <p class="small quiet">${text(language, 'page.licence.told')}</p>
        <button class="button action full">${text(language, 'page.licence.hand_in')}</button>`,
    )}
  </section>`;
}
