import { Link } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { Chip } from '../parts/Chip';
import { Icon } from '../parts/Icon';
import { channelLook } from '../parts/states';
import { useFormat } from '../parts/use-format';
import { titled } from '../session/me';
import { LateChip } from '../visits/LateChip';
import { ReceptionChip } from '../visits/ReceptionChip';
import { agendaLook, type AgendaLook, type Day } from './day';

export function Agenda({ day, now }: { day: Day; now: Date }) {
  const format = useFormat();
  const say = useText();
  const line = (
    <li key="now" className="agenda-now">
      <span className="only-read">{say('console.today.now')} </span>
      <time>{format.time(now)}</time>
      <i aria-hidden="true" />
    </li>
  );
  const rows = day.agenda.map((visit) => <Row key={visit.id} visit={visit} look={agendaLook(visit, day)} />);
  return <ol className="agenda">{[...rows.slice(0, day.nowAt), line, ...rows.slice(day.nowAt)]}</ol>;
}

function Row({ visit, look }: { visit: VisitRecord; look: AgendaLook }) {
  const { me } = useConsole();
  const format = useFormat();
  const { practitioner, service, patient } = visit;
  const withWhom = me.practitioner
    ? service.name
    : `${service.name} · ${titled(practitioner.title, practitioner.fullName)}`;
  return (
    <li className={`agenda-row agenda-${look}`}>
      <time>{format.time(visit.startsAt)}</time>
      <Link className="agenda-visit" to={`/visits/${visit.id}/show`}>
        <span className="grow">
          <span className="agenda-name cut">{patient.fullName}</span>
          <span className="agenda-what cut">{withWhom}</span>
          {visit.arrivedAt === null && <LateChip state={visit.state} lateMinutes={visit.lateMinutes} />}
          <ReceptionChip {...visit} />
        </span>
        <Mark visit={visit} look={look} />
      </Link>
    </li>
  );
}

function Mark({ visit, look }: { visit: VisitRecord; look: AgendaLook }) {
  const say = useText();
  const { icon, label } = channelLook(visit.channel);
  switch (look) {
    case 'done':
      return (
        <span className="agenda-good">
          <Icon name="good" />
          <span className="only-read">{say('console.visit.state.completed')}</span>
        </span>
      );
    case 'missed':
      return <Chip>{say('console.today.missed')}</Chip>;
    case 'held':
      return <Chip tone="warm">{say('console.today.held')}</Chip>;
    case 'to-close':
      return <Chip tone="warm">{say('console.today.open')}</Chip>;
    case 'next':
    case 'coming':
      return (
        <span className="agenda-channel">
          <Icon name={icon} />
          <span className="only-read">{say(label)}</span>
        </span>
      );
  }
}
