import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../console-context';
import type { ConsentVersions } from '../data/records';
import { Button } from '../parts/Button';
import { PublishDialog } from './PublishDialog';
import { PurposeTexts } from './PurposeTexts';

/** What editors have written in the CMS since, as patients would read it. */
export function Prepared({ consents: { prepared, versions } }: { consents: ConsentVersions }) {
  const say = useText();
  const notify = useNotify();
  const [isAsking, setIsAsking] = useState(false);
  const after = versions[0]?.number ?? null;
  const number = (after ?? 0) + 1;
  return (
    <section className="card pad" aria-labelledby="prepared">
      <div className="coverage-head">
        <h2 id="prepared">{say('console.consents.prepared')}</h2>
        {prepared.missing === null && (
          <Button look="action" onClick={() => setIsAsking(true)}>
            {say('console.consents.publish')}
          </Button>
        )}
      </div>
      <p className="quiet">
        {prepared.missing === null
          ? say('console.consents.prepared_more')
          : say(`console.consents.missing.${prepared.missing}`)}
      </p>
      {prepared.missing === null && <PurposeTexts purposes={prepared.purposes} />}
      {isAsking && (
        <PublishDialog
          after={after}
          number={number}
          onClose={() => setIsAsking(false)}
          onDone={() => {
            setIsAsking(false);
            notify(say('console.consents.done', { number }), { type: 'success' });
          }}
        />
      )}
    </section>
  );
}
