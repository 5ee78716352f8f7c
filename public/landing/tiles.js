import { byId, safeAddress } from './dom.js';
import { language, onLanguage } from './language.js';

const PARTS = ['app', 'console', 'cms', 'simulator'];

/** Links the parts that run; the others say that they are not here yet and are no links. */
export function showParts(config) {
  const links = config?.links ?? {};
  const addresses = {
    app: safeAddress(links.app),
    console: safeAddress(links.console),
    cms: safeAddress(links.admin),
    simulator: safeAddress(links.simulator ?? config?.simulatorUrl),
  };
  for (const part of PARTS) showPart(part, addresses[part]);
  linkAll([byId('mail-link')], addresses.simulator && new URL('/mail', addresses.simulator).href);
  linkAll([byId('docs-link')], safeAddress(links.docs));
  // The phones speak the language that was chosen here.
  onLanguage(() => {
    for (const anchor of document.querySelectorAll('[data-simulator-link]'))
      linkAll([anchor], phonePage(addresses.simulator, anchor.dataset.phone));
  });
  // One mango: the tour in the demo, the patient app elsewhere.
  if (!config?.simulatorUrl) linkAll([byId('app-link')], addresses.app);
}

/** The simulator's page in the language of this one, with `phone` in front. */
export function phonePage(simulator, phone) {
  if (simulator === null) return null;
  const hash = new URLSearchParams({ ...(phone ? { phone } : {}), language: language() });
  return `${simulator.replace(/\/$/, '')}/#${hash.toString()}`;
}

function showPart(part, address) {
  const tile = document.querySelector(`[data-part="${part}"]`);
  tile.classList.toggle('tile-absent', address === null);
  tile.querySelector('[data-part-soon]').hidden = address !== null;
  linkAll([tile.querySelector('[data-part-link]')], address);
  const shown = tile.querySelector('[data-part-address]');
  shown.hidden = address === null;
  shown.textContent = address === null ? '' : address.replace(/\/$/, '');
}

function linkAll(anchors, address) {
  for (const anchor of anchors) {
    anchor.hidden = address === null;
    if (address === null) anchor.removeAttribute('href');
    else anchor.href = address;
  }
}
