import { useConsole } from '../console-context';
import { useSetup } from '../setup/use-setup';
import { isReady } from '../setup/setup-steps';
import { sectionsOf, type Section } from './sections';

/** Where the role may go; to the set-up only as long as the clinic lacks something. */
export function useSections(): Section[] {
  const { me } = useConsole();
  const { data } = useSetup();
  const isOpen = data !== undefined && !isReady(data.steps);
  return sectionsOf(me).filter(({ name }) => name !== 'setup' || isOpen);
}
