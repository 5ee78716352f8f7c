import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { ErasureRequest } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { EmptyState } from '../parts/EmptyState';
import { HeadRow } from '../parts/HeadRow';
import { MoreButton } from '../parts/MoreButton';
import { Tabs } from '../parts/Tabs';
import { useFormat } from '../parts/use-format';
import { mayCall } from '../session/me';
import { RefuseErasure } from './RefuseErasure';
import { useErasures, type ErasureTab } from './use-erasures';

const TABS: readonly ErasureTab[] = ['open', 'ended'];

/** Patients who ask for the end of their account, and by when they are answered. */
export function ErasureCard() {
  const say = useText();
  const notify = useNotify();
  const [tab, setTab] = useState<ErasureTab>('open');
  const [refused, setRefused] = useState<ErasureRequest | null>(null);
  return (
    <section className="card list" aria-labelledby="erasures">
      <div className="card-head">
        <h2 id="erasures">{say('console.erasures.title')}</h2>
      </div>
      <div className="list-head">
        <Tabs<ErasureTab>
          label={say('console.erasures.which')}
          tabs={TABS.map((name) => ({ name, label: say(`console.erasures.${name}`) }))}
          chosen={tab}
          onChoose={setTab}
        />
      </div>
      <p className="quiet list-note">{say('console.erasures.yes')}</p>
      <Found key={tab} tab={tab} onRefuse={setRefused} />
      {refused && (
        <RefuseErasure
          request={refused}
          onClose={() => setRefused(null)}
          onDone={() => {
            setRefused(null);
            notify(say('console.erasures.refused'), { type: 'success' });
          }}
        />
      )}
    </section>
  );
}

interface FoundProps {
  tab: ErasureTab;
  onRefuse(request: ErasureRequest): void;
}

function Found({ tab, onRefuse }: FoundProps) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const pages = useErasures(tab);
  const { data, error, refetch } = pages;
  if (!data) return <Awaited error={error} refetch={refetch} rows={2} />;
  const requests = data.pages.flatMap((page) => page.requests);
  if (requests.length === 0) {
    return (
      <EmptyState
        icon="calm"
        title={say(`console.erasures.none_${tab}`)}
        text={say(`console.erasures.none_${tab}_more`)}
      />
    );
  }
  const mayRefuse = tab === 'open' && mayCall(me, 'compliance.erasure-refuse');
  const heads = {
    patient: say('console.erasures.patient'),
    asked: say('console.erasures.asked'),
    due: say(tab === 'open' ? 'console.erasures.due' : 'console.erasures.answer'),
  };
  return (
    <>
      <table className="records" aria-labelledby="erasures">
        <HeadRow heads={heads}>{mayRefuse && <th scope="col">{say('console.erasures.actions')}</th>}</HeadRow>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <td className="lead" data-label={heads.patient}>
                <b>{request.patient.name}</b>
              </td>
              <td className="number" data-label={heads.asked}>
                {format.dayAndTime(request.askedAt)}
              </td>
              <td data-label={heads.due}>{answerOf(request)}</td>
              {mayRefuse && (
                <td data-label={say('console.erasures.actions')}>
                  <Button small onClick={() => onRefuse(request)}>
                    {say('console.erasures.refuse')}
                    <span className="only-read"> {request.patient.name}</span>
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="list-foot">
        <MoreButton pages={pages} />
        <span className="quiet">{say('console.list.on_trail')}</span>
      </div>
    </>
  );

  function answerOf({ state, dueAt, overdue, reason }: ErasureRequest) {
    switch (state) {
      case 'open':
        return (
          <Chip tone={overdue ? 'bad' : 'plain'} icon="clock">
            {format.farDay(dueAt)}
          </Chip>
        );
      case 'refused':
        return (
          <>
            {say('console.erasures.state.refused')}
            {reason !== null && <span className="below">{reason}</span>}
          </>
        );
      case 'withdrawn':
        return say('console.erasures.state.withdrawn');
    }
  }
}
