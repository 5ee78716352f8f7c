import { tokens } from '@daktari/design/app';
import { Drawing, type Shape } from './Drawing';

const { embe, bahari } = tokens.palette;
const SHAPES: readonly Shape[] = [
  {
    d: 'M20 2C9.5 2 2 9.8 2 19.4c0 4.7 1.9 8.6 4.7 11.7L5 37.2c-.3 1 .7 1.9 1.7 1.5l7-2.8c2 .6 4.1.9 6.3.9 10.5 0 18-7.6 18-17.4S30.500 2 20 2z',
    fill: embe['400'],
  },
  {
    d: 'M20 6.7a2.8 2.8 0 0 1 2.8 2.8v7.2H30a2.8 2.8 0 0 1 0 5.600h-7.2v7.2a2.8 2.8 0 0 1-5.600 0v-7.2H10a2.8 2.8 0 0 1 0-5.600h7.2V9.500A2.8 2.8 0 0 1 20 6.700z',
    fill: bahari['900'],
  },
  { d: 'M20 16.100a3.4 3.4 0 1 1 0 6.800 3.4 3.4 0 0 1 0-6.800z', fill: embe['400'] },
];

/** Daktari's sign; the name stands beside it. */
export function Mark({ size = 32 }: { size?: number }) {
  return <Drawing shapes={SHAPES} box="0 0 40 40" width={size} />;
}
