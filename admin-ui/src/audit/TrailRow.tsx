import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import type { AuditEvent } from '../data/records';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { mayCall } from '../session/me';
import type { Chosen } from './trail-filter';
import { ProofDialog } from './ProofDialog';
import { fewOf, purposeTone, roleWord } from './trail-words';
import { useActorName, useDidWords } from './use-trail-words';

interface TrailRowProps {
  event: AuditEvent;
  heads: Record<'time' | 'who' | 'did' | 'about' | 'why' | 'by', string>;
  /** The patient whom the trail is narrowed to. */
  askedFor: string | null;
  onNarrow(change: Partial<Chosen>): void;
}

/** One entry in words. People in it lead to all that is theirs. */
export function TrailRow({ event, heads, askedFor, onNarrow }: TrailRowProps) {
  const say = useText();
  const format = useFormat();
  const name = useActorName()(event);
  const words = useDidWords()(event);
  const { who, app, action, purpose, patients, operation, outcome } = event;
  const { few, more } = fewOf(patients, askedFor);
  const role = roleWord(who.role);
  const { kind, id } = who;
  return (
    <tr>
      <td data-label={heads.time}>
        <span className="number">{format.dayAndTime(event.at)}</span>
      </td>
      <td className="lead" data-label={heads.who}>
        {id === null || kind === 'system' ? (
          <b>{name}</b>
        ) : (
          <button
            type="button"
            className="narrow"
            title={say('console.trail.only_theirs', { name })}
            onClick={() => onNarrow({ actor: { kind, id, name } })}
          >
            <b>{name}</b>
          </button>
        )}
        {role && <span className="quiet small below">{say(role)}</span>}
      </td>
      <td data-label={heads.did}>
        <span className="with-icon">
          {action === 'denied' && <Icon name="refused" />}
          {action === 'export' && <Icon name="save" />}
          {say('console.trail.sentence', words)}
        </span>
      </td>
      <td data-label={heads.about}>
        {few.length === 0 && <span className="quiet">{say('console.trail.nobody_about')}</span>}
        {few.map((patient) => (
          <button
            key={patient.id}
            type="button"
            className="narrow below"
            title={say('console.trail.only_about', { name: patient.name })}
            onClick={() => onNarrow({ patient })}
          >
            {patient.name}
          </button>
        ))}
        {more > 0 && (
          <span className="quiet small below" title={patients.map((patient) => patient.name).join(', ')}>
            {say('console.trail.more_people', { count: more })}
          </span>
        )}
      </td>
      <td data-label={heads.why}>
        <Chip tone={purposeTone(purpose)}>{say(`console.trail.for.${purpose}`)}</Chip>
      </td>
      <td data-label={heads.by}>
        {app && <span className="below">{say('console.trail.by_app', { app: app.name })}</span>}
        <span className="code quiet">{operation}</span>
        {outcome !== 'ok' && <span className="code quiet below">{outcome}</span>}
        <ProofButton event={event} />
      </td>
    </tr>
  );
}

function ProofButton({ event: { id, at } }: { event: AuditEvent }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (!mayCall(me, 'audit.proof')) return null;
  return (
    <span className="below row-actions">
      <Button
        look="text"
        small
        icon="shield"
        aria-haspopup="dialog"
        aria-label={say('console.proof.open_of', { when: format.dayAndTime(at) })}
        onClick={() => setOpen(true)}
      >
        {say('console.proof.open')}
      </Button>
      {open && <ProofDialog id={id} onClose={() => setOpen(false)} />}
    </span>
  );
}
