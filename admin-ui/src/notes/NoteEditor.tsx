import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../console-context';
import type { VisitNote } from '../data/records';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { useLeaveGuard } from '../parts/use-leave-guard';
import { DiagnosisRows } from './DiagnosisRows';
import { FollowUpField } from './FollowUpField';
import { MissingPanel } from './MissingPanel';
import { NoteConflict } from './NoteConflict';
import { WRITTEN_FIELDS } from './note-parts';
import { SavingLine } from './SavingLine';
import { useDraft } from './use-draft';
import { useNoteChange, useNoteRoutes } from './use-note';
import { WrittenPart } from './WrittenPart';

/** A note that is being written. Ctrl+S saves, Ctrl+Enter asks whether to sign. */
export function NoteEditor({ note }: { note: VisitNote }) {
  const say = useText();
  const notify = useNotify();
  const draft = useDraft(note);
  const { content, change, kept, conflict } = draft;
  const [asked, setAsked] = useState<{ kind: 'sign'; version: string } | { kind: 'discard' } | null>(null);
  const routes = useNoteRoutes(note.visit.id);
  const sign = useNoteChange(note.visit.id, routes.sign, () =>
    notify(say('console.note.signed_done'), { type: 'success' }),
  );
  const discard = useNoteChange(note.visit.id, routes.discard, () => setAsked(null));
  useLeaveGuard(draft.isDirty);
  const off = !kept.maySign || kept.notWritten !== null || (kept.missing.gaps.length > 0 && !draft.isDirty);

  async function askToSign(): Promise<void> {
    const version = await draft.save();
    if (version !== null && version !== 'none') setAsked({ kind: 'sign', version });
  }
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || asked || conflict) return;
      if (event.key.toLowerCase() === 's') {
        event.preventDefault();
        void draft.save();
      }
      if (event.key === 'Enter' && !off) {
        event.preventDefault();
        void askToSign();
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <div className="visit-note">
      <div className="visit-note-parts">
        {WRITTEN_FIELDS.map((field) => (
          <WrittenPart
            key={field}
            field={field}
            value={content[field]}
            onChange={(text) => change({ [field]: text })}
          >
            {field === 'assessment' && (
              <DiagnosisRows diagnoses={content.diagnoses} onChange={(diagnoses) => change({ diagnoses })} />
            )}
            {field === 'plan' && (
              <FollowUpField value={content.followUp} onChange={(followUp) => change({ followUp })} />
            )}
          </WrittenPart>
        ))}
      </div>
      <div className="visit-note-side">
        <MissingPanel missing={kept.missing} />
        {!kept.maySign && (
          <p className="note note-warm">
            {say('console.note.only_visit_doctor', { doctor: kept.visit.practitioner.name })}
          </p>
        )}
        {kept.notWritten === 'visit_not_started' && (
          <p className="note note-warm">{say('console.note.not_started')}</p>
        )}
        <SavingLine draft={draft} />
        <div className="visit-note-answers">
          {kept.maySign && (
            <Button look="action" icon="good" disabled={off} onClick={() => void askToSign()}>
              {say('console.note.sign')}
            </Button>
          )}
          <Button icon="save" disabled={!draft.isDirty} onClick={() => void draft.save()}>
            {say('console.note.save')}
          </Button>
          {kept.draft && (
            <Button look="text" onClick={() => setAsked({ kind: 'discard' })}>
              {say('console.note.discard')}
            </Button>
          )}
        </div>
      </div>
      {conflict && <NoteConflict mine={content} conflict={conflict} onChoose={draft.resolve} />}
      {asked?.kind === 'sign' && (
        <Ask
          title={say('console.note.sign_ask')}
          yes={say('console.note.sign')}
          onYes={() => sign.mutate(asked.version)}
          final
          off={
            kept.missing.gaps.length > 0
              ? say('console.note.before_sign', { count: kept.missing.gaps.length })
              : null
          }
          busy={sign.isPending}
          error={sign.error}
          onNo={() => setAsked(null)}
        >
          <p>{say('console.note.sign_more', { patient: note.visit.patient.name })}</p>
        </Ask>
      )}
      {asked?.kind === 'discard' && (
        <Ask
          title={say('console.note.discard_ask')}
          yes={say('console.note.discard')}
          onYes={() => discard.mutate(kept.version)}
          danger
          final
          busy={discard.isPending}
          error={discard.error}
          onNo={() => setAsked(null)}
        >
          <p>{say('console.note.discard_more')}</p>
        </Ask>
      )}
    </div>
  );
}
