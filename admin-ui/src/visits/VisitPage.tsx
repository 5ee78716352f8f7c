import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { VisitDetail } from '../data/records';
import { hasNote } from '../notes/has-note';
import { Awaited } from '../parts/Awaited';
import { Button, ButtonLink } from '../parts/Button';
import { Page } from '../parts/Page';
import { VisitChip } from '../parts/StateChip';
import { shownState } from '../parts/states';
import { useFormat } from '../parts/use-format';
import { useNow } from '../parts/use-now';
import { WayBack } from '../parts/WayBack';
import { may, mayCall } from '../session/me';
import { AskChange } from './AskChange';
import { LateChip } from './LateChip';
import { ReceptionButton } from './ReceptionButton';
import { ReceptionChip } from './ReceptionChip';
import { MoveDialog } from './MoveDialog';
import { useVisit } from './use-visit';
import { visitOffers, type VisitAction } from './visit-actions';
import { VisitFacts } from './VisitFacts';
import { VisitMoney } from './VisitMoney';

/** Closing is the one next step, where it is offered. */
const LOOKS = {
  complete: { look: 'action', icon: 'good' },
  'no-show': { look: 'outline', icon: 'missed' },
  move: { look: 'outline', icon: 'clock' },
  cancel: { look: 'outline', icon: 'close' },
} as const;

export default function VisitPage() {
  const { id = '' } = useParams();
  const say = useText();
  const { data: visit, error, refetch } = useVisit(id);
  if (visit) return <Shown visit={visit} />;
  return (
    <Page title={say('console.visit.title')} tab={say('console.nav.visits')}>
      <Awaited error={error} refetch={refetch} />
    </Page>
  );
}

function Shown({ visit }: { visit: VisitDetail }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const notify = useNotify();
  const now = useNow();
  const [asked, setAsked] = useState<VisitAction | null>(null);
  const offers = visitOffers(visit, now, me);

  function done(action: VisitAction): void {
    setAsked(null);
    notify(say(`console.visit.done.${action}`), { type: 'success' });
  }
  const common = { visit, onClose: () => setAsked(null) };
  return (
    <Page
      title={visit.patient.name}
      tab={say('console.nav.visits')}
      lead={
        <span className="visit-lead">
          <span>{format.dayAndTime(visit.startsAt)}</span>
          <span className="code">{visit.reference}</span>
          <VisitChip state={visit.status} endsAt={visit.endsAt} />
          <LateChip state={visit.status} lateMinutes={visit.lateMinutes} />
          <ReceptionChip state={visit.status} arrivedAt={visit.arrivedAt} calledInAt={visit.calledInAt} />
        </span>
      }
      actions={
        <>
          <ReceptionButton visit={visit} />
          {mayCall(me, 'notes.read') && hasNote(visit) && (
            <ButtonLink icon="edit" to={`/visits/${visit.id}/note`}>
              {say('console.note.open')}
            </ButtonLink>
          )}
          {offers.map((action) => (
            <Button key={action} {...LOOKS[action]} onClick={() => setAsked(action)}>
              {say(`console.visit.action.${action}`)}
            </Button>
          ))}
        </>
      }
    >
      <WayBack to="/visits" label={say('console.visits.title')}>
        {may(me, 'patients', 'show') && (
          <Link to={`/patients/${visit.patient.id}/show`}>{say('console.today.open_patient')}</Link>
        )}
      </WayBack>
      {shownState({ state: visit.status, endsAt: visit.endsAt }, now) === 'to_close' && (
        <p className="note note-warm visit-note">
          {say(offers.includes('complete') ? 'console.visit.close_it' : 'console.visit.close_asked')}
        </p>
      )}
      <div className="halves">
        <VisitFacts visit={visit} />
        <VisitMoney visit={visit} />
      </div>
      {asked === 'move' && <MoveDialog {...common} onDone={() => done('move')} />}
      {asked !== null && asked !== 'move' && (
        <AskChange {...common} action={asked} onDone={() => done(asked)} />
      )}
    </Page>
  );
}
