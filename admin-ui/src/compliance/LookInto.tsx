import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import { useTrail } from '../audit/use-trail';
import { useActorName, useDidWords } from '../audit/use-trail-words';
import { Awaited } from '../parts/Awaited';
import { ButtonLink } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { EmptyState } from '../parts/EmptyState';
import { Icon, type IconName } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { useCmsLooks, useEmergencies } from '../reviews/use-reviews';

const MOST = 4;
const DENIED = { action: 'denied' } as const;
/** Whoever was asked to sign in once more tried nothing that is not theirs. */
const PROVE_AGAIN = 'sign_in_again';

/** What somebody should ask about: emergencies that wait, looks in the CMS, attempts that were refused. */
export function LookInto() {
  const say = useText();
  const format = useFormat();
  const nameOf = useActorName();
  const didOf = useDidWords();
  const emergencies = useEmergencies('waiting');
  const looks = useCmsLooks();
  const denied = useTrail(DENIED, 3 * MOST);
  const all = [emergencies, looks, denied];
  const failed = all.find(({ error }) => error);
  const isReady = emergencies.data && looks.data && denied.data;
  const waiting = (emergencies.data?.pages ?? []).flatMap(({ uses }) => uses).slice(0, MOST);
  const seen = (looks.data?.pages ?? []).flatMap((page) => page.looks).slice(0, MOST);
  const refused = (denied.data?.pages ?? [])
    .flatMap(({ events }) => events)
    .filter(({ outcome }) => outcome !== PROVE_AGAIN)
    .slice(0, MOST);
  return (
    <section className="card list" aria-labelledby="look-into">
      <div className="card-head">
        <h2 id="look-into">{say('console.look_into.title')}</h2>
        <Link to="/reviews">{say('console.look_into.all')}</Link>
      </div>
      {!isReady && <Awaited error={failed?.error} refetch={refetchAll} rows={4} />}
      {isReady && waiting.length + seen.length + refused.length === 0 && (
        <EmptyState
          icon="calm"
          title={say('console.look_into.none')}
          text={say('console.look_into.none_more')}
        />
      )}
      {isReady && (
        <ul className="look-into">
          {waiting.map(({ id, practitioner, patient, openedAt, overdue }) => (
            <Row
              key={id}
              icon="emergency"
              tone="bad"
              title={say('console.look_into.emergency')}
              mark={
                overdue && (
                  <Chip tone="bad" icon="clock">
                    {say('console.look_into.overdue')}
                  </Chip>
                )
              }
              action={
                <ButtonLink to="/reviews" small>
                  {say('console.look_into.review')}
                  <span className="only-read"> {patient.name}</span>
                </ButtonLink>
              }
            >
              {say('console.look_into.emergency_what', {
                ...{ who: practitioner.name, patient: patient.name },
                when: format.dayAndTime(openedAt),
              })}
            </Row>
          ))}
          {seen.map(({ id, name, reason, openedAt }) => (
            <Row key={id} icon="reviews" tone="warm" title={say('console.look_into.cms')}>
              {say('console.look_into.cms_what', { who: name, when: format.dayAndTime(openedAt), reason })}
            </Row>
          ))}
          {refused.map((event) => (
            <Row key={event.id} icon="refused" tone="plain" title={say('console.look_into.denied')}>
              {say('console.look_into.denied_what', {
                ...{ who: nameOf(event), when: format.dayAndTime(event.at), what: didOf(event).what },
              })}
            </Row>
          ))}
        </ul>
      )}
    </section>
  );

  function refetchAll(): void {
    for (const { refetch } of all) void refetch();
  }
}

interface RowProps {
  icon: IconName;
  tone: 'bad' | 'warm' | 'plain';
  title: string;
  mark?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

function Row({ icon, tone, title, mark, action, children }: RowProps) {
  return (
    <li>
      <span className={`tile chip-${tone}`}>
        <Icon name={icon} />
      </span>
      <span className="grow">
        <b>{title}</b> {mark}
        <span className="below small">{children}</span>
      </span>
      {action}
    </li>
  );
}
