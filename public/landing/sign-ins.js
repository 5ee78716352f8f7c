import { byId, element, icon, safeAddress } from './dom.js';
import { onLanguage, say } from './language.js';

const COPIED_FOR_MS = 2000;

/** The demo sign-ins, each with copy buttons and a way to the page where it works. */
export function startSignIns(simulatorUrl) {
  let state = { kind: 'loading' };
  onLanguage(() => draw(state, simulatorUrl));
  void load(simulatorUrl).then((next) => {
    state = next;
    draw(state, simulatorUrl);
  });
}

async function load(simulatorUrl) {
  try {
    const reply = await fetch(`${simulatorUrl}/demo/sign-ins`);
    if (!reply.ok) return { kind: 'failed', text: ['failed.http', { status: reply.status }] };
    const people = await reply.json();
    return Array.isArray(people) && people.length > 0 ? { kind: 'ready', people } : { kind: 'none' };
  } catch {
    return { kind: 'failed', text: ['failed.gone'] };
  }
}

function draw(state, simulatorUrl) {
  const status = byId('sign-ins-status');
  status.hidden = state.kind === 'ready';
  status.textContent = statusText(state);
  byId('people').replaceChildren(
    ...(state.kind === 'ready' ? state.people.map((each) => person(each, simulatorUrl)) : []),
  );
}

function statusText(state) {
  switch (state.kind) {
    case 'loading':
      return say('sign_ins.loading');
    case 'none':
      return say('sign_ins.none');
    case 'failed':
      return say(...state.text);
    default:
      return '';
  }
}

function person({ role, name, identifier, password, url, codeApp }, simulatorUrl) {
  const address = safeAddress(url);
  return element('li', { className: 'person' }, [
    element('p', { className: 'person-role', text: roleName(role) }),
    element('p', { className: 'person-name', text: name }),
    element('dl', { className: 'person-facts' }, [
      fact('sign_ins.identifier', identifier, say('sign_ins.copy_identifier', { name })),
      fact('sign_ins.password', password, say('sign_ins.copy_password', { name })),
      ...(codeApp === true ? [codeFact(simulatorUrl, identifier, name)] : []),
    ]),
    ...(address === null ? [] : [openLink(address, name)]),
  ]);
}

function roleName(role) {
  const key = `role.${role}`;
  const known = say(key);
  return known === key ? String(role) : known;
}

function openLink(address, name) {
  return element(
    'a',
    { className: 'person-open', href: address, 'aria-label': say('sign_ins.open_as', { name }) },
    [element('span', { text: say('sign_ins.open') }), icon('arrow-up-right-bold')],
  );
}

function fact(key, value, copyLabel) {
  return element('div', { className: 'fact' }, [
    element('dt', { className: 'quiet', text: say(key) }),
    element('dd', {}, [element('span', { className: 'mono', text: value }), copyButton(value, copyLabel)]),
  ]);
}

/** The six figures change: they are shown where they are made. */
function codeFact(simulatorUrl, identifier, name) {
  const place = new URLSearchParams({ who: identifier, language: document.documentElement.lang });
  const link = element('a', {
    href: `${simulatorUrl}/authenticator#${place}`,
    text: say('sign_ins.code_app'),
    'aria-label': say('sign_ins.code_app_of', { name }),
  });
  link.target = '_blank';
  return element('div', { className: 'fact' }, [
    element('dt', { className: 'quiet', text: say('sign_ins.code') }),
    element('dd', {}, [link]),
  ]);
}

function copyButton(value, label) {
  const words = element('span', { className: 'only-read', role: 'status' });
  const button = element('button', { className: 'copy', type: 'button', 'aria-label': label }, [
    icon('copy-bold'),
  ]);
  button.addEventListener('click', async () => {
    if (!(await copy(value))) return;
    words.textContent = say('sign_ins.copied');
    button.replaceChildren(icon('check-bold'));
    setTimeout(() => {
      words.textContent = '';
      button.replaceChildren(icon('copy-bold'));
    }, COPIED_FOR_MS);
  });
  return element('span', { className: 'copy-place' }, [button, words]);
}

// The clipboard is there only for https and localhost; the value can always be marked by hand.
async function copy(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return false;
  }
}
