import { useLinks } from '../api/use-me';
import { useText } from '../texts/TextsProvider';

export const MINE = 'mine';

/** Oneself first, then those for whom one acts, each once. */
export function usePeople(): readonly { value: string; label: string }[] {
  const say = useText();
  const dependants = useLinks().data?.dependants ?? [];
  const others = new Map(dependants.map(({ patient }) => [patient.id, patient.name]));
  return [
    { value: MINE, label: say('app.looked.me') },
    ...Array.from(others, ([value, label]) => ({ value, label })),
  ];
}
