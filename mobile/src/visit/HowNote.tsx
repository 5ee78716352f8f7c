import type { Visit } from '../api/use-visits';
import { isFromAfar } from '../book/asks-consent';
import { Note } from '../parts/Note';
import { useText } from '../texts/TextsProvider';

/** How a visit from afar takes place: nothing here makes calls, so nothing else is promised than what a clinic does by phone. */
export function HowNote({ visit }: { visit: Visit }) {
  const say = useText();
  if (visit.status !== 'confirmed' || !isFromAfar(visit)) return null;
  return <Note icon="phone-bold">{say('app.visit.from_afar', { clinic: visit.clinic.name })}</Note>;
}
