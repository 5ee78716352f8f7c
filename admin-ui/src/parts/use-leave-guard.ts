import { useEffect, type MutableRefObject } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../console-context';

/**
 * Asks before a page is left with something typed and not saved, as react-admin's forms do.
 * @param unsaved tells what is no way to another page, such as the choice of another person, that it has to ask, too
 */
export function useLeaveGuard(isDirty: boolean, unsaved?: MutableRefObject<boolean>): void {
  const say = useText();
  const { state, proceed, reset } = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (state !== 'blocked') return;
    if (window.confirm(say('ra.message.unsaved_changes'))) proceed();
    else reset();
    // Once for each way that was blocked: neither the words nor the router's functions ask anew.
  }, [state]);

  useEffect(() => {
    if (unsaved) unsaved.current = isDirty;
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      if (unsaved) unsaved.current = false;
      window.removeEventListener('beforeunload', ask);
    };
  }, [isDirty, unsaved]);
}
