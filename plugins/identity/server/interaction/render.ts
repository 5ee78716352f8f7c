import { createHash } from 'node:crypto';
import { text, type Language } from '@daktari/texts';

/** A page without scripts, and the hash of its one style sheet for the content security policy. */
export interface Shown {
  html: string;
  styleHash: string;
}

export type Problem = { kind: 'refused' } | { kind: 'too-many'; seconds: number };

const STYLE = `
:root{color-scheme:light dark;--ink:#14312b;--paper:#fbf8f1;--line:#c9c2b3;--action:#f2a33a;--on-action:#2a1a02;--alarm:#a3271b}
@media(prefers-color-scheme:dark){:root{--ink:#eef3ee;--paper:#10201c;--line:#41564f;--alarm:#ffb4a8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:26rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 1.25rem}
label{display:block;font-weight:600;margin:1rem 0 .3rem}
input{width:100%;padding:.75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.5rem}
button{width:100%;margin-top:1.5rem;padding:.85rem;font:inherit;font-weight:700;border:0;border-radius:.5rem;background:var(--action);color:var(--on-action);cursor:pointer}
input:focus-visible,button:focus-visible{outline:3px solid var(--action);outline-offset:2px}
.problem{border-left:4px solid var(--alarm);padding:.5rem .75rem;margin:0 0 1rem}
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

export interface SignInPage {
  language: Language;
  action: string;
  csrf: string;
  /** What was written before, to be corrected; never a password. */
  name: string;
  problem: Problem | null;
}

export function renderSignIn({ language, action, csrf, name, problem }: SignInPage): Shown {
  return page(
    language,
    text(language, 'identity.sign_in.title'),
    `${problem ? `<p class="problem" role="alert">${escape(problemText(language, problem))}</p>` : ''}
<form method="post" action="${escape(action)}">
<input type="hidden" name="csrf" value="${escape(csrf)}">
<label for="name">${escape(text(language, 'identity.sign_in.name'))}</label>
<input id="name" name="name" value="${escape(name)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200" required>
<label for="password">${escape(text(language, 'identity.sign_in.password'))}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required>
<button>${escape(text(language, 'identity.sign_in.submit'))}</button>
</form>`,
  );
}

/** @param form the provider's own, without a button; its id is the one that the button names */
export function renderSignOut(language: Language, form: string): Shown {
  const button = `<button form="op.logoutForm" name="logout" value="yes">${escape(text(language, 'identity.sign_out.submit'))}</button>`;
  return page(language, text(language, 'identity.sign_out.title'), `${form}\n${button}`);
}

export function renderSignedOut(language: Language): Shown {
  return page(language, text(language, 'identity.signed_out.title'), '');
}

/** @param error the code of RFC 6749: for whoever helps, no explanation */
export function renderFailure(language: Language, error: string): Shown {
  const title = text(language, 'identity.failed.title');
  const why = escape(text(language, 'identity.failed.what_now'));
  return page(language, title, `<p>${why}</p>\n<p><small>${escape(error)}</small></p>`);
}

function problemText(language: Language, problem: Problem): string {
  switch (problem.kind) {
    case 'refused':
      return text(language, 'error.sign_in_failed');
    case 'too-many':
      return text(language, 'error.too_many_requests', { seconds: problem.seconds });
  }
}

function page(language: Language, title: string, body: string): Shown {
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>
${body}
</main></body></html>`;
  return { html, styleHash: STYLE_HASH };
}

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
