import { useText } from '../console-context';
import type { AuditEvent } from '../data/records';
import { namelessKey, nounKey } from './trail-words';

/** `Dr Achieng Otieno`, or what stands for somebody without a name. */
export function useActorName(): (event: Pick<AuditEvent, 'who'>) => string {
  const say = useText();
  return ({ who }) => who.name ?? say(namelessKey(who.kind));
}

/** `Looked: visits`, in its two halves. */
export function useDidWords(): (event: Pick<AuditEvent, 'action' | 'type'>) => { did: string; what: string } {
  const say = useText();
  return ({ action, type }) => ({ did: say(`console.trail.action.${action}`), what: say(nounKey(type)) });
}
