import { tokens } from '@daktari/design/app';
import type { Shape } from './drawing-props';

const { embe, bahari, waridi } = tokens.palette;

export const PINDO = { width: 56, height: 14, ground: bahari['900'] };

/** One repeat of the kanga's border. */
export const PINDO_SHAPES: readonly Shape[] = [
  { d: 'M14 1.5 21 7l-7 5.5L7 7z', fill: embe['400'] },
  { d: 'M14 4.6 17 7l-3 2.4L11 7z', fill: bahari['900'] },
  { d: 'M35 0a7 7 0 0 0 14 0z', fill: waridi['400'] },
  { d: 'M35 14a7 7 0 0 1 14 0z', fill: bahari['400'] },
  { d: 'M28 5.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z', fill: embe['200'] },
  { d: 'M0 5.4a1.6 1.6 0 0 1 0 3.2z', fill: embe['200'] },
  { d: 'M56 5.4a1.6 1.6 0 0 0 0 3.2z', fill: embe['200'] },
];
