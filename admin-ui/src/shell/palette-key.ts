type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target' | 'defaultPrevented'>;

/** `/` outside of fields, Ctrl-K or Cmd-K anywhere. */
export function isPaletteKey({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: Pressed): boolean {
  if (defaultPrevented || altKey) return false;
  if (key.toLowerCase() === 'k') return ctrlKey || metaKey;
  return key === '/' && !ctrlKey && !metaKey && !isTypedInto(target);
}

function isTypedInto(target: EventTarget | null): boolean {
  const { tagName, isContentEditable } = (target ?? {}) as Partial<HTMLElement>;
  return isContentEditable === true || ['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName ?? '');
}
