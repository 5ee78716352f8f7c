import { useConsole, useText } from '../console-context';
import type { AuditChain } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { useProblem } from '../parts/Trouble';
import { useFormat } from '../parts/use-format';
import { mayCall } from '../session/me';
import { chainLook, problemKey, progressOf, shortHash } from './chain-look';
import { useAskCheck, useChain } from './use-chain';

/** Whether the trail is what was written, said before anything that it tells. */
export function ChainBand() {
  const { data, error, refetch } = useChain();
  if (!data) return <Awaited error={error} refetch={refetch} rows={1} />;
  return <Band chain={data} />;
}

function Band({ chain }: { chain: AuditChain }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const problem = useProblem();
  const ask = useAskCheck();
  const { check, lastAnchor } = chain;
  const { tone, icon, title } = chainLook(check);
  const result = check?.result;
  const isRunning = result?.state === 'running';
  return (
    <section className={`chain field chain-${tone}`} aria-labelledby="chain">
      <Icon name={icon} className="chain-icon" />
      <div className="chain-words" role="status">
        <h2 id="chain">
          {say(title)}
          {result && 'endedAt' in result && (
            <span className="chain-when">
              {say('console.chain.checked', { when: format.dayAndTime(result.endedAt) })}
            </span>
          )}
        </h2>
        {result?.state === 'broken' && (
          <p>
            <b>{say(problemKey(result.problem))}</b>{' '}
            {say('console.chain.where', { batch: result.batch ?? '–', event: result.event ?? '–' })}{' '}
            {say('console.chain.what_to_do')}
          </p>
        )}
        <p>{factsOf()}</p>
        {check && isRunning && (
          <>
            <progress value={progressOf(check)} max={1} aria-label={say('console.chain.running')} />
            <p className="small">
              {say('console.chain.progress', {
                done: check.batches,
                of: check.of,
                events: format.count(check.events),
              })}
            </p>
          </>
        )}
        {ask.error && <p role="alert">{problem(ask.error)}</p>}
      </div>
      {lastAnchor && (
        <p className="chain-hash">
          <span className="small">{say('console.chain.seal')}</span>
          <span className="code" title={lastAnchor.header}>
            {shortHash(lastAnchor.header)}
          </span>
        </p>
      )}
      {mayCall(me, 'audit.check') && (
        <Button
          busy={ask.isPending || isRunning}
          disabled={ask.isPending || isRunning}
          onClick={() => ask.mutate()}
        >
          {say(check ? 'console.chain.check_again' : 'console.chain.check')}
        </Button>
      )}
    </section>
  );

  function unsealed(count: number): string {
    if (count === 0) return say('console.chain.unsealed_none');
    return count === 1
      ? say('console.chain.unsealed_one')
      : say('console.chain.unsealed', { count: format.count(count) });
  }

  function factsOf(): string {
    const { events, since, waiting } = chain;
    if (since === null) return say('console.chain.entries_none');
    return [
      events === 1
        ? say('console.chain.entries_one', { day: format.farDay(since) })
        : say('console.chain.entries', { count: format.count(events), day: format.farDay(since) }),
      unsealed(waiting),
      lastAnchor
        ? say('console.chain.anchor', { when: format.dayAndTime(lastAnchor.at) })
        : say('console.chain.anchor_none'),
    ].join(' ');
  }
}
