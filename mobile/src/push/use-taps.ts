/** Nothing comes by push in a browser. */
export function useTaps(): void {}
