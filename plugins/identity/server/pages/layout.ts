import { text, type Language } from '@daktari/texts';
import type { Frame } from './frame';
import { html, Html, type Piece } from './html';
import { icon, mark, markAddress } from './icon';
import type { PageScripts } from './scripts';
import { stylesheet } from './stylesheet';

/** The one form that the language switch posts, so that what was typed stays. */
export const MAIN_FORM = 'main-form';

export interface PageParts {
  readonly title: string;
  /** For the browser's tab, where the heading does not say what the page is for. */
  readonly tabTitle?: string;
  /** `field`: the dark field with its border above, for the first page of a way. `bar`: a heading with a way back. */
  readonly head:
    | { readonly kind: 'field'; readonly lead: Piece; readonly more?: Piece; readonly back?: string | null }
    | { readonly kind: 'bar'; readonly back: string | null };
  readonly body: Piece;
  /** Shown in the field of a wide screen. */
  readonly sideLines?: Piece;
  /**
   * The language switch posts the main form with `show_in`, to be drawn again with what was typed. Only for pages whose
   * text may be sent back: never where a password or a code is all there is.
   */
  readonly keepsTyped?: boolean;
  readonly scripts?: readonly (keyof PageScripts)[];
  /** Patients see the emergency numbers at the foot of pages on which they may be stuck. */
  readonly emergency?: boolean;
  /** Where the browser goes on by itself, at once. */
  readonly goesTo?: string;
}

const STYLE = Html.constant(`<style>${stylesheet}</style>`);
const ICON = Html.constant(`<link rel="icon" href="${markAddress}">`);

export function page(parts: PageParts, frame: Frame, language: Language): string {
  const field = parts.head.kind === 'field';
  const wideOnly = field ? '' : ' wide-only';
  const scripts = (parts.scripts ?? []).map((name) => frame.scripts[name]);
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${parts.tabTitle ?? parts.title} · Daktari</title>
        ${parts.goesTo !== undefined && html`<meta http-equiv="refresh" content="${`0; url=${parts.goesTo}`}" />`}
        ${ICON}${STYLE}${scripts.map(({ src, integrity }) => html`<script type="module" src="${src}" integrity="${integrity}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">${text(language, 'page.skip')}</a>
        <header class="side${wideOnly}">${side(parts, frame, language)}</header>
        <div class="pindo${wideOnly}"></div>
        <main id="main">
          ${parts.head.kind === 'bar' && bar(parts.title, parts.head.back, language)}${parts.body}${foot(parts, frame, language)}
        </main>
      </body>
    </html> `;
  return document.toString();
}

/** The heading with its way back. */
function bar(title: string, back: string | null, language: Language): Html {
  return html`<div class="bar${back === null && ' plain'}">
    ${back !== null && html`<a class="back" href="${back}">${icon('arrow-left-bold')}<span class="only-read">${text(language, 'page.back')}</span></a>`}
    <h1>${title}</h1>
  </div>`;
}

function side({ head, title, sideLines, keepsTyped }: PageParts, frame: Frame, language: Language): Html {
  const brand = html`<span class="brand">${mark}Daktari</span>`;
  if (head.kind === 'bar')
    return html`<div class="side-top">${brand}</div>
      <div>
        <p class="big">${frame.clinic.name}</p>
        <p class="lead" lang="sw">Daktari yuko karibu.</p>
        ${sideLines ?? null}
      </div>
      <div></div>`;
  return html`<div class="side-top">${brand}${tongues(frame, language, keepsTyped === true)}</div>
    <div>
      ${head.back ? bar(title, head.back, language) : html`<h1>${title}</h1>`}
      <p class="lead">${head.lead}</p>
      ${head.more ?? null}${sideLines ?? null}
    </div>
    <div></div>`;
}

/** Enter presses the first button of a form in the page's order: it must be none of the two languages. */
function tongues(frame: Frame, language: Language, keepsTyped: boolean): Html {
  const one = (each: Language, short: string, name: string) => {
    const label = html`${short}<span class="only-read"> ${name}</span>`;
    return each === language ? html`<span>${label}</span>` : other(label, each, frame, keepsTyped);
  };
  return html`${keepsTyped && html`<button form="${MAIN_FORM}" hidden></button>`}
    <div class="tongues" role="group" aria-label="${text(language, 'page.language')}">
      ${one('en', 'EN', 'English')}${one('sw', 'SW', 'Kiswahili')}
    </div>`;
}

function other(label: Piece, to: Language, frame: Frame, keepsTyped: boolean, className = ''): Html {
  return keepsTyped
    ? html`<button
        class="${className}"
        form="${MAIN_FORM}"
        name="show_in"
        value="${to}"
        formnovalidate
        lang="${to}"
      >
        ${label}
      </button>`
    : html`<a href="${frame.otherLanguageHref}" lang="${to}" hreflang="${to}">${label}</a>`;
}

function foot({ head, keepsTyped, emergency }: PageParts, frame: Frame, language: Language): Html {
  const { phone } = frame.clinic;
  const to = language === 'en' ? 'sw' : 'en';
  const inFoot = head.kind === 'bar';
  return html`${emergency === true && emergencyLine(language)}
    <div class="foot">
      ${phone !== null && html`<span>${text(language, 'page.help')} <a href="${telephone(phone)}">${phone}</a></span>`}${inFoot && other(to === 'sw' ? 'Kiswahili' : 'English', to, frame, keepsTyped === true, 'linklike')}
    </div>`;
}

export function emergencyLine(language: Language): Html {
  return html`<p class="sos">
    ${icon('phone-call-fill')}<span
      >${text(language, 'page.emergency')} <a href="tel:999">999</a> ${text(language, 'page.or')}
      <a href="tel:112">112</a></span
    >
  </p>`;
}

export function telephone(shown: string): string {
  return `tel:${shown.replace(/[^+\d]/g, '')}`;
}
