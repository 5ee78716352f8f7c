import type { PageScripts } from '../index';
import { account } from './account-samples';
import { granted } from './app-samples';
import { doors } from './door-samples';
import { factors } from './factor-samples';
import { licence } from './licence-samples';
import { looked } from './looked-samples';
import { notices } from './notice-samples';
import { outside } from './open-samples';
import { practitioner } from './practitioner-samples';
import type { Sample } from './sample-parts';

/** Every page in every state. `scripts` are those of a served gallery, or made-up ones. */
export function samples(scripts: PageScripts): Sample[] {
  return [
    ...doors(scripts),
    ...factors(scripts),
    ...outside(scripts),
    ...practitioner(scripts),
    ...account(scripts),
    ...granted(scripts),
    ...looked(scripts),
    ...licence(scripts),
    ...notices(scripts),
  ];
}

export function madeUpScripts(): PageScripts {
  return {
    passkey: { src: '/sign-in/passkey.js?v=1', integrity: 'sha256-1' },
    comfort: { src: '/sign-in/comfort.js?v=1', integrity: 'sha256-1' },
    fragment: { src: '/sign-in/fragment.js?v=1', integrity: 'sha256-1' },
  };
}
