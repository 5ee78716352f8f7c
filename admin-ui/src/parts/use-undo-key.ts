import { useEffect } from 'react';

/** Control+Z (⌘Z) while something can be taken back, but where text is typed: there it is the browser's own. */
export function useUndoKey(isOffered: boolean, press: () => void): void {
  useEffect(() => {
    if (!isOffered) return;
    const onKey = (event: KeyboardEvent): void => {
      const isKey = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isKey || event.shiftKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      press();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOffered, press]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
