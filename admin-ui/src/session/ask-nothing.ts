let isOver = false;

/** Called before any form is there: a window's listeners are asked in the order in which they came. */
export function watchLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    if (isOver) event.stopImmediatePropagation();
  });
}

/**
 * The page is left because the session is over: a form with something unsaved would have the browser ask, and keep a patient
 * in sight until somebody answers.
 */
export function askNothing(): void {
  isOver = true;
}
