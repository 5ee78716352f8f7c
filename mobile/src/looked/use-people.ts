import { actedFor } from '../api/acted-for';
import { useLinks } from '../api/use-me';
import { useText } from '../texts/TextsProvider';

export const MINE = 'mine';

/** Oneself first, then those for whom one acts, each once. */
export function usePeople(): readonly { value: string; label: string }[] {
  const say = useText();
  const others = actedFor(useLinks().data?.dependants);
  return [
    { value: MINE, label: say('app.looked.me') },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
}
