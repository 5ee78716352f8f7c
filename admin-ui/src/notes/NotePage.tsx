import { useParams } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { VisitNote } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { useFormat } from '../parts/use-format';
import { WayBack } from '../parts/WayBack';
import { mayCall } from '../session/me';
import { NoteEditor } from './NoteEditor';
import { SignedNote } from './SignedNote';
import { useNote } from './use-note';

export default function NotePage() {
  const { id = '' } = useParams();
  const say = useText();
  const format = useFormat();
  const { data: note, error, refetch } = useNote(id);
  return (
    <Page
      title={note ? say('console.note.of', { patient: note.visit.patient.name }) : say('console.note.title')}
      tab={say('console.nav.visits')}
      lead={
        note && (
          <span className="visit-lead">
            <span>{format.dayAndTime(note.visit.startsAt)}</span>
            <span className="code">{note.visit.reference}</span>
            <span>{note.visit.practitioner.name}</span>
          </span>
        )
      }
    >
      <WayBack to={`/visits/${id}/show`} label={say('console.note.to_visit')} />
      {note ? <Shown note={note} /> : <Awaited error={error} refetch={refetch} />}
    </Page>
  );
}

function Shown({ note }: { note: VisitNote }) {
  const { me } = useConsole();
  const say = useText();
  if (note.signed) return <SignedNote note={note} signed={note.signed} />;
  if (note.notWritten !== 'visit_has_no_note' && mayCall(me, 'notes.save')) {
    return <NoteEditor key={note.visit.id} note={note} />;
  }
  return (
    <section className="card">
      <EmptyState icon="calm" title={say('console.note.none')} text={say('console.note.none_more')} />
    </section>
  );
}
