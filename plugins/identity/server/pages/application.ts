import { text, type Language, type TextKey } from '@daktari/texts';
import { details, fieldId, type DetailField, type DetailsModel } from './application-details';
import type { FormTarget, Frame } from './frame';
import { html, type Html, type Piece } from './html';
import { icon } from './icon';
import { page } from './layout';
import { alert, note, rowMatter, smallForm, toField } from './parts';

const PAPER_TYPES = 'application/pdf,image/jpeg,image/png';

type PaperKind = 'licence' | 'identity' | 'certificate';
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
  readonly handIn: FormTarget | null;
  /** Null while nothing can be changed. */
  readonly details: DetailsModel | null;
  /** Field `token`: a script moves a mailed link's token into it and sends the form. */
  readonly link: FormTarget;
  /** Why what was asked was not done, in words. */
  readonly problem: string | null;
  readonly done: { readonly kind: Doing; readonly paper?: PaperKind } | null;
}

export interface PaperModel {
  readonly kind: PaperKind;
  readonly isShown: boolean;
  /** Field `file`, sent as multipart; null while nothing can be changed. */
  readonly form: FormTarget | null;
  readonly wrong: string | null;
}

/** For whoever holds the token of an application: where it stands, and what they can do about it. */
export function renderApplication(model: ApplicationModel, language: Language): string {
  const { clinic, details: typed } = model;
  const body = html`${problems(model, language)}${done(model, language)}${standing(model, language)}
    ${smallForm(model.link, html`<input type="hidden" name="token" value="" />`)}
    <section class="group">
      <h2>${text(language, 'page.application.papers')}</h2>
      ${typed !== null && html`<p class="small quiet under">${text(language, 'page.application.papers_hint')}</p>`}
      <ul class="card">
        ${model.papers.map((each) => html`<li>${paper(each, language)}</li>`)}
      </ul>
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
  const paper = what.paper === undefined ? '' : nameOf(what.paper, language);
  return html`<div role="status">
    ${note('good', 'check-circle-fill', text(language, `page.application.saved.${what.kind}`, { paper }))}
  </div>`;
}

function standing(model: ApplicationModel, language: Language): Html {
  const { clinic, email, state, papers, reason } = model;
  const missing = papers.filter(({ isShown }) => !isShown).map(({ kind }) => nameOf(kind, language));
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

function paper({ kind, isShown, form, wrong }: PaperModel, language: Language): Html {
  const name = nameOf(kind, language);
  const id = paperId(kind);
  const stands: TextKey = isShown ? 'page.application.paper.shown' : 'page.application.paper.none';
  const row = html`<div class="row">
    ${rowMatter({ icon: isShown ? 'check-circle-fill' : 'file-text-duotone', tone: isShown ? 'good' : 'grey', title: name, sub: text(language, stands) })}
  </div>`;
  if (form === null) return row;
  if (!isShown) {
    const label = text(language, 'page.application.paper.file', { paper: name });
    return html`${row}${upload(form, { id, wrong, label }, language)}`;
  }
  const label = text(language, 'page.application.paper.another', { paper: name });
  return html`${row}
    <details ${wrong !== null && html` open`}>
      <summary>
        ${text(language, 'page.application.paper.replace')}<span class="only-read">: ${name}</span>
      </summary>
      ${upload(form, { id, wrong, label }, language)}
    </details>`;
}

function upload(
  { action, hidden }: FormTarget,
  { id, wrong, label }: { id: string; wrong: string | null; label: string },
  language: Language,
): Html {
  // The hidden fields first: what is not from a page of ours is refused before the file is looked at.
  return html`<form class="upload" method="post" action="${action}" enctype="multipart/form-data">
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <div class="field">
      <label for="${id}" class="only-read">${label}</label>
      <div class="box">
        <input
          id="${id}"
          name="file"
          type="file"
          accept="${PAPER_TYPES}"
          required${wrong !== null && html` aria-invalid="true" aria-describedby="${`${id}-wrong`}"`}
        />
      </div>
      ${wrong !== null && html`<p class="wrong" id="${`${id}-wrong`}">${wrong}</p>`}
    </div>
    <button class="button outline full">
      ${text(language, 'page.application.paper.send')}<span class="only-read">: ${label}</span>
    </button>
  </form>`;
}

function end({ handIn, email, details: typed }: ApplicationModel, language: Language): Html | null {
  if (typed === null) return null;
  return html`<div class="end">
    ${handIn !== null && smallForm(handIn, html`<button class="button action full">${icon('checks-bold')} ${text(language, 'page.application.hand_in')}</button>`)}
    <p class="centre small quiet">${text(language, 'page.application.told', { email })}</p>
  </div>`;
}

function paperId(kind: PaperKind): string {
  return `paper-${kind}`;
}

function nameOf(kind: PaperKind, language: Language): string {
  return text(language, `page.application.paper.${kind}`);
}
