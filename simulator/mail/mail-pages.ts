import { type Answer, ControlError, page, pathParam, type Route } from '../http/call';
import { eatText } from '../world/eat';
import type { Letter, Mailbox } from './mailbox';

/** The mail view: a list, one letter, and the letter's own HTML for a sandboxed frame. */
export function mailPages(mailbox: Mailbox): Route[] {
  return [
    { method: 'GET', path: '/mail', handler: () => page(listPage(mailbox.list(null))) },
    {
      method: 'GET',
      path: '/mail/:id',
      handler: (call) => page(letterPage(letterOf(mailbox, pathParam(call, 'id')))),
    },
    {
      method: 'GET',
      path: '/mail/:id/html',
      handler: (call) => framed(letterOf(mailbox, pathParam(call, 'id'))),
    },
  ];
}

// The letter is foreign text: no script, no outside picture, no way to the page around it.
function framed(letter: Letter): Answer {
  const policy =
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";
  return {
    kind: 'bytes',
    status: 200,
    body: letter.html ?? '',
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': policy },
  };
}

function letterOf(mailbox: Mailbox, id: string): Letter {
  const letter = mailbox.find(id);
  if (!letter) throw new ControlError(404, 'not_found', 'No such letter');
  return letter;
}

function listPage(letters: Letter[]): string {
  const rows = [...letters]
    .reverse()
    .map(
      (one) =>
        `<li class="card"><a href="/mail/${one.id}"><b>${escape(one.subject || '(no subject)')}</b></a>` +
        `<span>${escape(one.to.join(', '))}</span><time>${escape(eatText(Date.parse(one.at)))}</time></li>`,
    );
  const body =
    rows.length > 0 ? `<ol class="letters">${rows.join('')}</ol>` : '<p class="empty">No mail yet.</p>';
  return frame('Mail', body);
}

function letterPage(letter: Letter): string {
  const attachments = letter.attachments
    .map(
      (one) =>
        `<li>${escape(one.filename)} (${escape(one.contentType)}, ${one.size} bytes)${one.text ? `<pre>${escape(one.text)}</pre>` : ''}</li>`,
    )
    .join('');
  return frame(
    letter.subject,
    `<p><a href="/mail">All mail</a></p><dl><dt>From</dt><dd>${escape(letter.from)}</dd>` +
      `<dt>To</dt><dd>${escape(letter.to.join(', '))}</dd><dt>Time</dt><dd>${escape(eatText(Date.parse(letter.at)))}</dd></dl>` +
      (letter.html === null
        ? ''
        : `<iframe title="Letter as HTML" sandbox src="/mail/${letter.id}/html"></iframe>`) +
      `<h2>Text</h2><pre>${escape(letter.text)}</pre>` +
      (attachments === '' ? '' : `<h2>Attachments</h2><ul>${attachments}</ul>`),
  );
}

function frame(title: string, body: string): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${escape(title)} - Daktari simulator</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/base.css">` +
    `<link rel="stylesheet" href="/simulator.css"></head><body class="mail"><header class="top field"><a class="brand" href="/">Daktari</a>` +
    `<span class="name">Mail</span><div class="tools"><a class="tool" href="/">Phones</a></div></header><div class="pindo pindo-thin"></div><main><h1>${escape(title)}</h1>${body}</main></body></html>`
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
