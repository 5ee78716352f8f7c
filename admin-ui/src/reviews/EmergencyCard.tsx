import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import { nounKey } from '../audit/trail-words';
import type { EmergencyAccess } from '../data/records';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { Fact, Facts } from '../parts/Facts';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { mayCall } from '../session/me';
import { ReviewDialog } from './ReviewDialog';
import type { Verdict } from './use-reviews';

/** One emergency access: why, for how long, what was seen, and what is said of it. */
export function EmergencyCard({ use }: { use: EmergencyAccess }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const notify = useNotify();
  const heading = useId();
  const [asked, setAsked] = useState<Verdict | null>(null);
  const { practitioner, patient, reason, openedAt, endedAt, until, reviewBy, overdue, review, seen } = use;
  const isOpen = endedAt === null;
  return (
    <section className="card pad emergency" aria-labelledby={heading}>
      <div className="emergency-head">
        <span className="tile chip-bad">
          <Icon name="emergency" />
        </span>
        <h2 id={heading} className="grow">
          {say('console.reviews.opened', { who: practitioner.name, patient: patient.name })}
        </h2>
        {overdue && (
          <Chip tone="bad" icon="clock">
            {say('console.reviews.late', { when: format.dayAndTime(reviewBy) })}
          </Chip>
        )}
        {review && (
          <Chip
            tone={review.verdict === 'justified' ? 'good' : 'bad'}
            icon={review.verdict === 'justified' ? 'good' : 'bad'}
          >
            {say(`console.reviews.verdict.${review.verdict}`)}
          </Chip>
        )}
      </div>
      <blockquote className="emergency-words">
        {reason ? (
          <>
            <b>{say(`console.reviews.reason.${reason.category}`)}</b>
            <span className="below">{reason.words}</span>
          </>
        ) : (
          say('console.reviews.erased')
        )}
      </blockquote>
      <Facts>
        <Fact name={say('console.reviews.when')}>
          {format.dayAndTime(openedAt)} –{' '}
          {isOpen ? say('console.reviews.still_open', { time: format.time(until) }) : format.time(endedAt)}
        </Fact>
        <Fact name={say('console.reviews.seen')}>
          {seen.length === 0 && say('console.reviews.seen_none')}
          {seen.map(({ type, action, times }) => (
            <span key={`${type} ${action}`} className="below">
              {seenWords(type, action, times)}
            </span>
          ))}
        </Fact>
        {!review && <Fact name={say('console.reviews.due')}>{format.dayAndTime(reviewBy)}</Fact>}
        {review && (
          <Fact
            name={say('console.reviews.verdict_by', {
              who: review.by ?? say('console.unknown'),
              when: format.dayAndTime(review.at),
            })}
          >
            {review.words ?? say('console.reviews.erased')}
          </Fact>
        )}
      </Facts>
      {!review && mayCall(me, 'compliance.break-glass-review') && (
        <div className="ask-answers">
          {isOpen && <p className="quiet small grow">{say('console.reviews.accept_off')}</p>}
          <Button icon="close" onClick={() => setAsked('not-justified')}>
            {say('console.reviews.refuse')}
            <span className="only-read"> {patient.name}</span>
          </Button>
          <Button look="primary" icon="good" disabled={isOpen} onClick={() => setAsked('justified')}>
            {say('console.reviews.accept')}
            <span className="only-read"> {patient.name}</span>
          </Button>
        </div>
      )}
      {asked && (
        <ReviewDialog
          use={use}
          verdict={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            notify(say('console.reviews.done'), { type: 'success' });
          }}
        />
      )}
    </section>
  );

  function seenWords(type: string, action: EmergencyAccess['seen'][number]['action'], count: number): string {
    const did = say(`console.trail.action.${action}`);
    const what = say('console.trail.sentence', { did, what: say(nounKey(type)) });
    return count === 1
      ? say('console.reviews.seen_once', { what })
      : say('console.reviews.seen_times', { what, count });
  }
}
