/** What the browser says of its network; `changed` is called at each turn. @returns how to stop */
export function watchNetwork(changed: (hasNetwork: boolean) => void): () => void {
  const up = (): void => changed(true);
  const down = (): void => changed(false);
  addEventListener('online', up);
  addEventListener('offline', down);
  if (!navigator.onLine) down();
  return () => {
    removeEventListener('online', up);
    removeEventListener('offline', down);
  };
}
