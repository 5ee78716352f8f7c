/**
 * react-native-web lets Enter and the space bar press buttons only: its links wait for the click that a browser makes of
 * Enter on an address, which they have none of, and its switches for nothing at all.
 */
export function pressByKeys(): () => void {
  function press(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.hasAttribute('href')) return;
    const role = target.getAttribute('role');
    if (!((role === 'link' && key === 'Enter') || (role === 'switch' && key === ' '))) return;
    event.preventDefault();
    target.click();
  }
  // Before react-native-web, which lets nobody hear of it after itself.
  document.addEventListener('keydown', press, true);
  return () => document.removeEventListener('keydown', press, true);
}
