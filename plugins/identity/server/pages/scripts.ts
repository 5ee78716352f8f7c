import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface PageScript {
  /** Changes with the content, so it may be cached for ever. */
  readonly src: string;
  readonly integrity: string;
}

/**
 * `passkey` speaks to the authenticator; `comfort` marks the cell, counts down and sends after the last figure; `fragment`
 * moves the token of a mailed link from the address into the form.
 */
export interface PageScripts {
  readonly passkey: PageScript;
  readonly comfort: PageScript;
  readonly fragment: PageScript;
}

/** The scripts of the pages, which Strapi serves from its public folder. Once, at the start. Throws when one is missing. */
export function loadPageScripts(publicFolder: string): PageScripts {
  const one = (name: string): PageScript => load(publicFolder, name);
  return { passkey: one('passkey'), comfort: one('comfort'), fragment: one('fragment') };
}

function load(publicFolder: string, name: string): PageScript {
  const content = readFileSync(path.join(publicFolder, 'sign-in', `${name}.js`));
  const hash = createHash('sha256').update(content).digest('base64');
  const version = hash.replace(/[^A-Za-z0-9]/g, '').slice(0, 10);
  return { src: `/sign-in/${name}.js?v=${version}`, integrity: `sha256-${hash}` };
}
