import type { consoleUndo as english } from '../en/console-undo';

export const consoleUndo: Record<keyof typeof english, string> = {
  'console.undo': 'Tengua',
  'console.undo.key': 'Unaweza kulitengua: bonyeza Control na Z.',
  'console.undo.close': 'Funga ujumbe huu',
  'console.undo.done': 'Imetenguliwa. Iko kama ilivyokuwa awali.',
  'console.undo.stale':
    'Mtu mwingine amebadilisha hili wakati huo huo, kwa hiyo hakuna kilichotenguliwa. Liangalie tena.',
  'console.undo.failed': 'Haikutenguliwa: {why}',
};
