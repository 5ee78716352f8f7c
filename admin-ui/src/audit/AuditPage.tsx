import { useMemo, useState } from 'react';
import { useConsole, useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { useProblem } from '../parts/Trouble';
import { mayCall, zoneOf } from '../session/me';
import { ChainBand } from './ChainBand';
import { TrailFilters } from './TrailFilters';
import { TrailTable } from './TrailTable';
import { useOpenedFilter } from '../saved/opened-filter';
import type { TrailWish } from '../saved/saved-wish';
import { SavedFilters } from '../saved/SavedFilters';
import { filterOf, type Chosen } from './trail-filter';
import { chosenBy, wishOf } from './saved-trail';
import { useTrail, useTrailFile } from './use-trail';

/** Who saw or changed what. */
export default function AuditPage() {
  const { key, wish } = useOpenedFilter('audit');
  return <Trail key={key} opened={wish} />;
}

function Trail({ opened }: { opened: TrailWish | null }) {
  const { me } = useConsole();
  const say = useText();
  const problem = useProblem();
  const [chosen, setChosen] = useState(() => chosenBy(opened));
  const filter = useMemo(() => filterOf(chosen, zoneOf(me)), [chosen, me]);
  const trail = useTrail(filter);
  const { data, error, refetch } = trail;
  const file = useTrailFile();
  const events = data?.pages.flatMap((page) => page.events);
  const narrow = (change: Partial<Chosen>): void => setChosen({ ...chosen, ...change });
  return (
    <Page
      title={say('console.trail.title')}
      tab={say('console.nav.audit')}
      lead={say('console.trail.lead')}
      actions={
        <>
          <SavedFilters
            list="audit"
            wish={wishOf(chosen)}
            hint={chosen.patient && say('console.saved.no_patient')}
          />
          <Button icon="print" onClick={() => window.print()}>
            {say('console.compliance.print')}
          </Button>
          {mayCall(me, 'audit.export') && (
            <Button
              icon="save"
              title={say('console.trail.csv_kept')}
              busy={file.isPending}
              disabled={file.isPending || filter === null}
              onClick={() => filter && file.mutate(filter)}
            >
              {say('console.trail.csv')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <ChainBand />
        {file.error && (
          <p className="note note-bad" role="alert">
            {problem(file.error)}
          </p>
        )}
        <section className="card list" aria-labelledby="trail">
          <h2 id="trail" className="only-read">
            {say('console.trail.title')}
          </h2>
          <TrailFilters chosen={chosen} isWrong={filter === null} onChange={setChosen} />
          {filter && !events && <Awaited error={error} refetch={refetch} />}
          {events?.length === 0 && (
            <EmptyState
              icon="nothing-found"
              title={say('console.trail.none')}
              text={say('console.trail.none_more')}
            />
          )}
          {events && events.length > 0 && (
            <TrailTable events={events} askedFor={chosen.patient?.id ?? null} onNarrow={narrow} />
          )}
          {events && (
            <div className="list-foot">
              <MoreButton pages={trail} />
              <span className="quiet">{say('console.list.on_trail')}</span>
            </div>
          )}
        </section>
      </div>
    </Page>
  );
}
