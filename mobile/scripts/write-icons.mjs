#!/usr/bin/env node
// Writes src/parts/icon-shapes.ts: the drawings (Phosphor, MIT) that the app uses, and no others. Add a name, run it again.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NAMES = [
  'arrow-clockwise-bold',
  'arrow-left-bold',
  'arrow-u-up-left-duotone',
  'arrows-clockwise-duotone',
  'buildings-bold',
  'calendar-blank-duotone',
  'calendar-check-bold',
  'calendar-check-duotone',
  'calendar-check-fill',
  'calendar-dots-bold',
  'calendar-plus-duotone',
  'caret-left-bold',
  'caret-right-bold',
  'chat-circle-dots-bold',
  'chat-circle-dots-fill',
  'chat-text-duotone',
  'chat-text-fill',
  'check-bold',
  'check-circle-fill',
  'clock-bold',
  'cloud-slash-duotone',
  'copy-bold',
  'desktop-duotone',
  'device-mobile-bold',
  'eye-bold',
  'eye-duotone',
  'files-duotone',
  'fingerprint-duotone',
  'gear-six-bold',
  'gear-six-fill',
  'hand-palm-bold',
  'handshake-bold',
  'hourglass-medium-bold',
  'house-bold',
  'house-fill',
  'key-duotone',
  'lightning-duotone',
  'lock-simple-fill',
  'magnifying-glass-duotone',
  'moon-stars-duotone',
  'phone-bold',
  'phone-call-duotone',
  'phone-call-fill',
  'printer-bold',
  'prohibit-bold',
  'question-bold',
  'question-duotone',
  'receipt-bold',
  'receipt-duotone',
  'seal-check-fill',
  'share-network-bold',
  'shield-check-bold',
  'shield-check-duotone',
  'sign-out-bold',
  'squares-four-duotone',
  'stethoscope-duotone',
  'sun-duotone',
  'sun-horizon-duotone',
  'user-circle-duotone',
  'user-circle-plus-bold',
  'user-duotone',
  'user-minus-duotone',
  'users-duotone',
  'users-three-duotone',
  'video-camera-bold',
  'warning-circle-duotone',
  'warning-circle-fill',
  'wifi-slash-bold',
  'x-bold',
  'x-circle-duotone',
];
const WEIGHTS = ['bold', 'duotone', 'fill'];

const root = path.resolve(import.meta.dirname, '..');
const defs = path.join(root, 'node_modules/phosphor-react-native/src/defs');

/** The paths of one weight; the paler one of a duotone has `opacity`. */
function shapesOf(name) {
  const weight = WEIGHTS.find((each) => name.endsWith(`-${each}`));
  const words = name.slice(0, -weight.length - 1).split('-');
  const file = `${words.map((word) => word[0].toUpperCase() + word.slice(1)).join('')}.tsx`;
  const source = readFileSync(path.join(defs, file), 'utf8');
  const [, block] = source.split(`'${weight}',`);
  const own = block.split(/^\s*\],$/m)[0];
  return Array.from(own.matchAll(/<Path\s([\s\S]*?)\/>/g), ([, attributes]) => ({
    d: /\bd="([^"]+)"/.exec(attributes)[1],
    ...(attributes.includes('duotoneOpacity') ? { opacity: 0.2 } : {}),
  }));
}

const rows = NAMES.map((name) => {
  const shapes = shapesOf(name).map(
    ({ d, opacity }) => `{ d: '${d}'${opacity === undefined ? '' : `, opacity: ${opacity}`} }`,
  );
  return `  '${name}': [${shapes.join(', ')}],`;
});
const file = path.join(root, 'src/parts/icon-shapes.ts');
writeFileSync(
  file,
  `// Phosphor Icons (MIT, https://phosphoricons.com) in a box of 256 x 256; written by scripts/write-icons.mjs.
import type { Shape } from './Drawing';

export const ICON_SHAPES = {
${rows.join('\n')}
} as const satisfies Record<string, readonly Shape[]>;
`,
);
