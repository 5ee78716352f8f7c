/** What can be taken back for a while after it was done. */
export const consoleUndo = {
  'console.undo': 'Undo',
  'console.undo.key': 'You can undo it: press Control and Z.',
  'console.undo.close': 'Close this note',
  'console.undo.done': 'Undone. It is as it was before.',
  'console.undo.stale': 'Somebody else has changed this meanwhile, so nothing was undone. Look at it again.',
  'console.undo.failed': 'Not undone: {why}',
} as const;
