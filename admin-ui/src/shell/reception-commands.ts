import type { Say } from '../console-context';
import type { VisitRecord } from '../data/records';
import { receptionOf, type ReceptionStep } from '../visits/reception';
import type { Command } from './commands';

interface Noting {
  now: Date;
  say: Say;
  mayNote(step: ReceptionStep): boolean;
  note(visit: VisitRecord, step: ReceptionStep): void;
}

/** Of today's visits: who has come, who is called in. The same can be noted on Today, with one press more. */
export function receptionCommands(
  visits: readonly VisitRecord[],
  { now, say, mayNote, note }: Noting,
): Command[] {
  const { waiting, expected } = receptionOf(visits, now);
  const commands = (step: ReceptionStep, some: readonly VisitRecord[]): Command[] =>
    mayNote(step)
      ? some.map((visit) => ({
          kind: 'do',
          id: `${step}-${visit.id}`,
          icon: step === 'arrive' ? 'good' : 'arrow',
          label: say(step === 'arrive' ? 'console.waiting.has_come' : 'console.waiting.call_in', {
            name: visit.patient.fullName,
          }),
          run: () => note(visit, step),
        }))
      : [];
  return [...commands('arrive', expected), ...commands('call-in', waiting)];
}
