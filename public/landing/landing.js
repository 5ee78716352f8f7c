import { byId, safeAddress } from './dom.js';
import { onLanguage, say, startLanguage } from './language.js';
import { startRace } from './race.js';
import { startSignIns } from './sign-ins.js';
import { startStatus } from './status.js';
import { showParts } from './tiles.js';
import { startVisit } from './visit.js';

await startLanguage([...byId('languages').querySelectorAll('button')]);
startStatus();
await showWhatRuns();

/** GET /landing.json -> `{ simulatorUrl: string|null, links: {admin, console, app, simulator, docs}, version }`. */
async function showWhatRuns() {
  const config = await readConfig();
  byId('config-failed').hidden = config !== null;
  showParts(config);
  onLanguage(() => {
    byId('version').textContent = config?.version
      ? ` · ${say('footer.version', { version: config.version })}`
      : '';
  });
  const simulatorUrl = safeAddress(config?.simulatorUrl)?.replace(/\/$/, '');
  if (simulatorUrl) showDemo(simulatorUrl);
}

function showDemo(simulatorUrl) {
  for (const id of ['demo-note', 'tour-link', 'tour', 'try-note']) byId(id).hidden = false;
  startVisit(simulatorUrl);
  startRace(simulatorUrl);
  startSignIns(simulatorUrl);
}

async function readConfig() {
  try {
    const reply = await fetch('/landing.json', { cache: 'no-store' });
    return reply.ok ? await reply.json() : null;
  } catch {
    return null;
  }
}
