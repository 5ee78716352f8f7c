/** Has the browser keep the app's own files (public/sw.js), once the first screen is there. */
export function keepApp(): void {
  if (__DEV__ || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/app/sw.js', { scope: '/app' }).catch(() => {
    // Private windows and plain http have none: the app then opens with a network only.
  });
}
