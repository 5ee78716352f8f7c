import { useState } from 'react';
import { useText } from '../console-context';
import type { AccessRules } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { SearchField } from '../parts/SearchField';
import { foundRules } from './found-rules';
import { OperationTable } from './OperationTable';
import { TypeTable } from './TypeTable';
import { useRules } from './use-rules';

/** Who may do what, for people. */
export default function RulesPage() {
  const say = useText();
  const { data, error, refetch } = useRules();
  const [words, setWords] = useState('');
  return (
    <Page
      title={say('console.rules.title')}
      tab={say('console.nav.rules')}
      lead={say('console.rules.lead')}
      actions={
        <>
          <SearchField
            label={say('console.rules.search')}
            hint={say('console.rules.search_hint')}
            onSearch={setWords}
          />
          <Button icon="print" onClick={() => window.print()}>
            {say('console.compliance.print')}
          </Button>
        </>
      }
    >
      {!data && <Awaited error={error} refetch={refetch} />}
      {data && <Rules rules={data} words={words} />}
    </Page>
  );
}

function Rules({ rules, words }: { rules: AccessRules; words: string }) {
  const say = useText();
  const { operations, types } = foundRules(rules, words);
  if (operations.length + types.length === 0) {
    return (
      <section className="card">
        <EmptyState
          icon="nothing-found"
          title={say('console.rules.none')}
          text={say('console.rules.none_more')}
        />
      </section>
    );
  }
  return (
    <div className="stack">
      {operations.length > 0 && <OperationTable operations={operations} />}
      {types.length > 0 && <TypeTable types={types} />}
      {words === '' && (
        <div className="halves">
          <Words
            title={say('console.rules.purposes')}
            lines={rules.purposes.map(({ name, means }) => [name, means])}
          />
          <Words title={say('console.rules.care')} lines={rules.care.map((line) => [null, line])} />
        </div>
      )}
    </div>
  );
}

function Words({ title, lines }: { title: string; lines: readonly (readonly [string | null, string])[] }) {
  return (
    <section className="card pad">
      <h2>{title}</h2>
      <ul className="changes" lang="en">
        {lines.map(([name, text]) => (
          <li key={text}>
            {name && <b>{name}: </b>}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
