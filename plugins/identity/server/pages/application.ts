import { text, type Language } from '@daktari/texts';
import { details, fieldId, type DetailField, type DetailsModel } from './application-details';
import type { FormTarget, Frame } from './frame';
import { html, type Html, type Piece } from './html';
import { icon } from './icon';
import { MAIN_FORM, page } from './layout';
import { paperId, paperName, papersList, type PaperKind, type PaperModel } from './papers';
import { alert, note, smallForm, toField } from './parts';

type Doing = 'confirmed' | 'paper' | 'details';

export interface ApplicationModel {
  readonly frame: Frame;
  readonly clinic: string;
  readonly email: string;
  readonly state: 'confirmed' | 'in-review' | 'refused' | 'corrected' | 'approved';
  /** Of the last refusal, in the clinic's words. */
  readonly reason: string | null;
  readonly papers: readonly PaperModel[];
  /** Null while it cannot be handed in. */
  readonly canHandIn: boolean;
  /** Null while nothing can be changed. */
  readonly details: DetailsModel | null;
  /** Field `token`: a script moves a mailed link's token into it and sends the form. */
  readonly link: FormTarget;
  /** Why what was asked was not done, in words. */
  readonly problem: string | null;
  readonly done: { readonly kind: Doing; readonly papers?: readonly PaperKind[] } | null;
}

/** For whoever holds the token of an application: where it stands, and what they can do about it. */
export function renderApplication(model: ApplicationModel, language: Language): string {
  const { clinic, details: typed } = model;
  const body = html`${problems(model, language)}${done(model, language)}${standing(model, language)}
    ${smallForm(model.link, html`<input type="hidden" name="token" value="" />`)}
    <section class="group">
      <h2>${text(language, 'page.application.papers')}</h2>
      ${typed !== null && html`<p class="small quiet under">${text(language, 'page.paper.hint')}</p>`}
      ${papersList(model.papers, language)}
    </section>
    ${typed !== null && details(typed, model.state === 'refused', language)}${end(model, language)}`;
  return page(
    {
      title: text(language, 'page.application.title', { clinic }),
      head: { kind: 'bar', back: null },
      body,
      keepsTyped: typed !== null,
      scripts: ['fragment'],
    },
    model.frame,
    language,
  );
}

function problems({ problem, papers, details: typed }: ApplicationModel, language: Language): Html | null {
  const wrongPaper = papers.find(({ wrong }) => wrong !== null);
  if (wrongPaper) return alert(toField(paperId(wrongPaper.kind), wrongPaper.wrong ?? ''));
  const wrong: readonly DetailField[] = typed?.wrong ?? [];
  if (wrong.length > 0)
    return alert(
      html`${text(language, 'page.application.check')}
        <ul>
          ${wrong.map((each) => html`<li>${toField(fieldId(each), text(language, `page.application.wrong.${each}`))}</li>`)}
        </ul>`,
    );
  return problem === null ? null : alert(problem);
}

function done({ done: what }: ApplicationModel, language: Language): Html | null {
  if (what === null) return null;
  const paper = (what.papers ?? []).map((each) => paperName(each, language)).join(', ');
  return html`<div role="status">
    ${note('good', 'check-circle-fill', text(language, `page.application.saved.${what.kind}`, { paper }))}
  </div>`;
}

function standing(model: ApplicationModel, language: Language): Html {
  const { clinic, email, state, papers, reason } = model;
  const missing = papers.filter(({ isShown }) => !isShown).map(({ kind }) => paperName(kind, language));
  const said = reason !== null && html`<br />${text(language, 'page.application.reason', { reason })}`;
  const say = (name: 'missing' | 'ready' | 'review' | 'refused' | 'approved', more: Piece = null) =>
    html`<b>${text(language, `page.application.${name}.title`)}</b
      ><br />${text(language, `page.application.${name}.lead`, { clinic, email, papers: missing.join(', ') })}${more}`;
  switch (state) {
    case 'refused':
      return note('warm', 'warning-bold', say('refused', said));
    case 'in-review':
      return note('info', 'hourglass-medium-bold', say('review'));
    case 'approved':
      return note('good', 'seal-check-fill', say('approved'));
    case 'confirmed':
    case 'corrected':
      return missing.length > 0
        ? note('plain', 'files-bold', say('missing', said))
        : note('info', 'check-circle-fill', say('ready', said));
    default:
      return state satisfies never;
  }
}

/** Of the form with the details: what stands in its fields is handed in, saved before or not. */
function end({ canHandIn, email, details: typed }: ApplicationModel, language: Language): Html | null {
  if (typed === null) return null;
  return html`<div class="end">
    ${canHandIn && html`<button class="button action full" form="${MAIN_FORM}" name="then" value="hand-in">${icon('checks-bold')} ${text(language, 'page.application.hand_in')}</button>`}
    <p class="centre small quiet">${text(language, 'page.application.told', { email })}</p>
  </div>`;
}
