import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrows choose the next one of a group and the space bar the one in focus, as in any form of a browser. */
export const groupKeys = {
  onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
    const radios = Array.from(
      event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]:not([aria-disabled="true"])'),
    );
    const at = radios.findIndex((radio) => radio === event.target);
    const step = STEPS[event.key] ?? (event.key === ' ' ? 0 : null);
    if (at < 0 || step === null) return;
    event.preventDefault();
    const next = radios[(at + step + radios.length) % radios.length];
    next?.focus();
    next?.click();
  },
};

/** One stop of the tab key a group: the chosen one, or the first. */
export function tabStop(isStop: boolean): { tabIndex: 0 | -1 } {
  return { tabIndex: isStop ? 0 : -1 };
}
