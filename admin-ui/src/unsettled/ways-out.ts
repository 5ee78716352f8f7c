import type { PlainConsoleKey } from '@daktari/texts/console';
import { mayCall, type Me } from '../session/me';
import type { StrayMoney } from './money-visit';

interface WaysOut {
  give: boolean;
  sendBack: boolean;
  /** What stands beside the buttons, or why one is not there. */
  note: PlainConsoleKey | null;
}

/** What somebody may do with money that is nobody's; the server decides, and this says why. */
export function waysOut(
  { givable, sendBackAsked, sendingBack }: Pick<StrayMoney, 'givable' | 'sendBackAsked' | 'sendingBack'>,
  me: Pick<Me, 'operations'>,
): WaysOut {
  // It may be back already: only the M-Pesa portal knows.
  if (sendingBack && sendingBack.state !== 'failed') return { give: false, sendBack: false, note: null };
  const give = givable !== 'none' && mayCall(me, 'unsettled.assign');
  const sendBack = !sendBackAsked && mayCall(me, 'unsettled.send-back');
  return { give, sendBack, note: noteOn() };

  function noteOn(): PlainConsoleKey | null {
    if (sendBackAsked) return 'console.unsettled.send_back_waits';
    if (givable === 'none') return 'console.unsettled.only_admin';
    return sendBack ? 'console.unsettled.send_back_second' : null;
  }
}
