import { useText } from '../console-context';
import type { VisitDetail } from '../data/records';
import { Fact, Facts } from '../parts/Facts';
import { Channel } from '../parts/StateChip';
import { useFormat } from '../parts/use-format';

export function VisitFacts({ visit }: { visit: VisitDetail }) {
  const say = useText();
  const format = useFormat();
  const { terms, status, holdExpiresAt } = visit;
  const open = status === 'held' || status === 'confirmed';
  return (
    <section className="card pad" aria-labelledby="visit-facts">
      <h2 id="visit-facts">{say('console.visit.about')}</h2>
      <Facts>
        <Fact name={say('console.visit.time')}>
          {format.day(visit.startsAt)}, {format.time(visit.startsAt)}–{format.time(visit.endsAt)}
        </Fact>
        <Fact name={say('console.visit.practitioner')}>{visit.practitioner.name}</Fact>
        <Fact name={say('console.visit.service')}>{visit.service.name}</Fact>
        <Fact name={say('console.visit.channel')}>
          <Channel channel={visit.channel} />
        </Fact>
        {status === 'held' && holdExpiresAt && (
          <Fact name={say('console.visit.held_until')}>{format.time(holdExpiresAt)}</Fact>
        )}
        {visit.movedCount > 0 && <Fact name={say('console.visit.moved')}>{visit.movedCount}</Fact>}
        {visit.cancelledBy && (
          <Fact name={say('console.visit.cancelled_by')}>
            {say(visit.cancelledBy === 'patient' ? 'console.visit.by_patient' : 'console.visit.by_clinic')}
          </Fact>
        )}
        {open && (
          <>
            <Fact name={say('console.visit.free_until')}>{format.dayAndTime(terms.freeUntil)}</Fact>
            <Fact name={say('console.visit.move_until')}>{format.dayAndTime(terms.moveUntil)}</Fact>
          </>
        )}
      </Facts>
    </section>
  );
}
