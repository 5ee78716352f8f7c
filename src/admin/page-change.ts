/** The panel changes its page without asking the server. */
export function onPageChange(changed: () => void): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = window.history[name].bind(window.history);
    window.history[name] = (...given) => {
      change(...given);
      changed();
    };
  }
  window.addEventListener('popstate', changed);
}
