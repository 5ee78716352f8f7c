import { useText } from '../console-context';
import type { VisitNote } from '../data/records';
import { Icon } from '../parts/Icon';
import { partOf } from './note-parts';
import { partId } from './part-id';

type Missing = VisitNote['missing'];
type Code = Missing['gaps'][number] | Missing['advice'][number];

/** What keeps the note from being signed, and what is worth a look; each line leads to where it is written. */
export function MissingPanel({ missing: { gaps, advice } }: { missing: Missing }) {
  const say = useText();
  const count = gaps.length;
  return (
    <section
      className={count > 0 ? 'visit-note-missing warm' : 'visit-note-missing'}
      aria-labelledby="missing"
    >
      <h2 id="missing">
        {count > 0 ? say('console.note.before_sign', { count }) : say('console.note.ready')}
      </h2>
      <Lines codes={gaps} />
      {advice.length > 0 && <h3>{say('console.note.look_at')}</h3>}
      <Lines codes={advice} />
    </section>
  );
}

function Lines({ codes }: { codes: readonly Code[] }) {
  const say = useText();
  if (codes.length === 0) return null;
  return (
    <ul>
      {codes.map((code) => {
        const what = say(`console.note.missing.${code}`);
        return (
          <li key={code}>
            <button type="button" title={say('console.note.go_to', { what })} onClick={() => jumpTo(code)}>
              <Icon name="arrow" />
              {what}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function jumpTo(code: Code): void {
  const place = document.getElementById(partId(partOf(code)));
  (place?.querySelector('button') ?? place)?.focus();
}
