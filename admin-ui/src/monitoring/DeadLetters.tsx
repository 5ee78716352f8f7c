import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../console-context';
import type { DeadLetterList } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { HeadRow } from '../parts/HeadRow';
import { useFormat } from '../parts/use-format';
import { AskReplay } from './AskReplay';
import { useDeadLetters } from './use-dead-letters';

/** Work that was given up, and the way to have it tried again. */
export function DeadLetters() {
  const say = useText();
  const notify = useNotify();
  const [asked, setAsked] = useState<Letter | null>(null);
  const { data, error, refetch } = useDeadLetters();
  const heads = {
    name: say('console.letters.name'),
    since: say('console.letters.since'),
    error: say('console.letters.error'),
    actions: say('console.letters.actions'),
  };
  return (
    <section className="card list" aria-labelledby="letters">
      <div className="card-head">
        <h2 id="letters">{say('console.letters.title')}</h2>
      </div>
      {!data && <Awaited error={error} refetch={refetch} rows={2} />}
      {data?.letters.length === 0 && (
        <EmptyState icon="calm" title={say('console.letters.none')} text={say('console.letters.none_more')} />
      )}
      {data && data.letters.length > 0 && (
        <>
          <p className="quiet small pad">{say('console.letters.lead')}</p>
          <table className="records" aria-labelledby="letters">
            <HeadRow heads={heads} />
            <tbody>
              {data.letters.map((letter) => (
                <Row key={letter.id} letter={letter} heads={heads} onReplay={() => setAsked(letter)} />
              ))}
            </tbody>
          </table>
          {data.more && <p className="note">{say('console.letters.more', { count: data.letters.length })}</p>}
        </>
      )}
      {asked && (
        <AskReplay
          letter={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            notify(say('console.letters.replayed'), { type: 'success' });
          }}
        />
      )}
    </section>
  );
}

type Letter = DeadLetterList['letters'][number];

interface RowProps {
  letter: Letter;
  heads: Record<'name' | 'since' | 'error' | 'actions', string>;
  onReplay(): void;
}

function Row({ letter: { name, tries, error, diedAt }, heads, onReplay }: RowProps) {
  const say = useText();
  const format = useFormat();
  return (
    <tr>
      <td className="lead" data-label={heads.name}>
        <span className="code" lang="en">
          {name}
        </span>
        <span className="quiet small below">
          {tries === 1 ? say('console.letters.tries_one') : say('console.letters.tries', { count: tries })}
        </span>
      </td>
      <td data-label={heads.since}>
        <span className="number">{format.dayAndTime(diedAt)}</span>
      </td>
      <td data-label={heads.error}>
        <span className="small" lang="en">
          {error}
        </span>
      </td>
      <td data-label={heads.actions}>
        <Button small icon="asking" onClick={onReplay}>
          {say('console.letters.replay')}
          <span className="only-read"> {name}</span>
        </Button>
      </td>
    </tr>
  );
}
