import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import type { Found, Saving } from './use-hours';
import { VisitsOutside } from './VisitsOutside';

/** Before hours are taken back in which somebody is booked: who it is, and that nothing happens to them by itself. */
export function AskAboutVisits({ found, saving }: { found: Found; saving: Saving }) {
  const say = useText();
  const count = found.visits.length;
  const title = count === 1 ? say('console.hours.found_one') : say('console.hours.found', { count });
  return (
    <Ask
      title={title}
      yes={say('console.hours.found_yes')}
      onYes={saving.confirm}
      busy={saving.busy}
      onNo={saving.back}
      error={saving.error}
      wide
    >
      {found.grew && (
        <p className="note note-warm" role="alert">
          {say('console.hours.found_grew')}
        </p>
      )}
      <p>{say('console.hours.found_more')}</p>
      <VisitsOutside visits={found.visits} label={title} />
    </Ask>
  );
}
