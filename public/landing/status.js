import { byId } from './dom.js';
import { onLanguage, say } from './language.js';

const EVERY_MS = 15_000;

/** Shows how the server is, now and every 15 s while the page is in front. */
export function startStatus() {
  let shown = { state: 'asking', text: ['status.asking'] };
  const draw = () => {
    byId('status').dataset.state = shown.state;
    const text = say(...shown.text);
    const place = byId('status-text');
    // Writing the same words again would make a screen reader say them again.
    if (place.textContent !== text) place.textContent = text;
  };
  const look = async () => {
    if (document.hidden) return;
    shown = await health();
    draw();
  };
  byId('status-text').removeAttribute('data-text');
  onLanguage(draw);
  void look();
  setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', look);
}

async function health() {
  try {
    // /readyz knows the parts; a server that keeps it to itself still answers /healthz.
    const ready = await ask('/readyz');
    const reply = ready.status === 404 || ready.status === 403 ? await ask('/healthz') : ready;
    const report = await reply.json().catch(() => null);
    return judge(reply.ok, checksOf(report));
  } catch {
    return { state: 'gone', text: ['status.gone'] };
  }
}

function ask(path) {
  return fetch(path, { headers: { Accept: 'application/json' }, cache: 'no-store' });
}

function judge(ok, checks) {
  const failed = checks.filter((good) => !good).length;
  if (failed > 0) return { state: 'bad', text: ['status.some', { failed, count: checks.length }] };
  if (!ok) return { state: 'bad', text: ['status.bad'] };
  return checks.length > 1
    ? { state: 'up', text: ['status.up_count', { count: checks.length }] }
    : { state: 'up', text: ['status.up'] };
}

/** `checks` may be an object of names or a list; each is a boolean, a word or `{ ok }` / `{ status }`. */
function checksOf(report) {
  const checks = report?.checks;
  return typeof checks === 'object' && checks !== null ? Object.values(checks).map(isGood) : [];
}

function isGood(check) {
  if (typeof check === 'boolean') return check;
  if (typeof check === 'string') return /^(ok|up|pass|healthy)$/i.test(check);
  if (typeof check?.ok === 'boolean') return check.ok;
  return isGood(String(check?.status ?? ''));
}
