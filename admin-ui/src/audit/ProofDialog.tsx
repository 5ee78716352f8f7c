import Dialog from '@mui/material/Dialog';
import { useId, useState } from 'react';
import { useText } from '../console-context';
import type { AuditProof } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Fact, Facts } from '../parts/Facts';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { problemKey } from './chain-look';
import { proofText } from './proof-words';
import { useProof } from './use-proof';

interface ProofDialogProps {
  id: string;
  onClose(): void;
}

/** Whether one entry is what was sealed, with what somebody else needs to find out, too. */
export function ProofDialog({ id, onClose }: ProofDialogProps) {
  const say = useText();
  const title = useId();
  const { data, error, refetch } = useProof(id);
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm" className="proof-dialog">
      <div className="ask proof">
        <h2 id={title}>{say('console.proof.title')}</h2>
        {data ? <Proof proof={data} /> : <Awaited error={error} refetch={refetch} />}
        <div className="ask-answers">
          {data && <Copy text={proofText(data)} />}
          <Button icon="print" disabled={!data} onClick={() => window.print()}>
            {say('console.compliance.print')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {say('console.back')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Proof({ proof }: { proof: AuditProof }) {
  const say = useText();
  const format = useFormat();
  const { id, at, entryHash, closedHash, place, batch, anchor, result } = proof;
  return (
    <>
      <Verdict result={result} />
      <Facts>
        <Fact name={say('console.proof.entry')}>
          <span className="code">{id}</span>
          <span className="quiet below">{format.dayAndTime(at)}</span>
        </Fact>
        <Fact name={say('console.proof.hash')}>
          <span className="code">{entryHash}</span>
        </Fact>
        {closedHash !== null && closedHash !== entryHash && (
          <Fact name={say('console.proof.sealed')}>
            <span className="code">{closedHash}</span>
          </Fact>
        )}
        {batch && (
          <>
            <Fact name={say('console.proof.batch')}>
              {place === null
                ? say('console.proof.no_place', { batch: batch.number })
                : say('console.proof.place', { batch: batch.number, place, of: batch.events })}
              <span className="quiet below">{format.dayAndTime(batch.closedAt)}</span>
            </Fact>
            <Fact name={say('console.proof.header')}>
              <span className="code">{batch.header}</span>
            </Fact>
          </>
        )}
        <Fact name={say('console.proof.anchor')}>
          {anchor.state === 'agrees'
            ? say('console.proof.anchor.agrees', { when: format.dayAndTime(anchor.at) })
            : say(`console.proof.anchor.${anchor.state}`)}
        </Fact>
      </Facts>
    </>
  );
}

function Verdict({ result }: Pick<AuditProof, 'result'>) {
  const say = useText();
  switch (result.state) {
    case 'waiting':
      return (
        <p className="note" role="status">
          <Icon name="clock" /> {say('console.proof.waiting')}
        </p>
      );
    case 'proved':
      return (
        <p className="note note-good" role="status">
          <Icon name="good" /> {say('console.proof.proved')}
        </p>
      );
    case 'broken':
      return (
        <p className="note note-bad" role="alert">
          <Icon name="bad" />
          <span>
            <b>{say('console.proof.broken')}</b> {say(problemKey(result.problem))}{' '}
            {say('console.chain.what_to_do')}
          </span>
        </p>
      );
  }
}

function Copy({ text }: { text: string }) {
  const say = useText();
  const [done, setDone] = useState<'copied' | 'failed' | null>(null);
  return (
    <>
      <span className="quiet small grow" role="status">
        {done && say(`console.proof.${done}`)}
      </span>
      <Button
        icon="copy"
        onClick={() =>
          // On plain http there is no clipboard at all.
          void Promise.resolve()
            .then(() => navigator.clipboard.writeText(text))
            .then(
              () => setDone('copied'),
              () => setDone('failed'),
            )
        }
      >
        {say('console.proof.copy')}
      </Button>
    </>
  );
}
