import { useText } from '../console-context';
import { useFormat } from '../parts/use-format';
import { lettersThatDiffer } from './letters-that-differ';
import type { LookAlike } from './money-visit';

interface SideBySideProps {
  lookAlike: LookAlike;
}

/** What was typed beside the account that it may have been meant for; the letters that differ are marked. */
export function SideBySide({ lookAlike: { typed, reference, visit } }: SideBySideProps) {
  const say = useText();
  const format = useFormat();
  return (
    <div className="side-by-side">
      <div>
        <span className="quiet small">{say('console.unsettled.received')}</span>
        <Letters text={typed} other={reference} />
      </div>
      <div>
        <span className="quiet small">{say('console.unsettled.closest')}</span>
        <Letters text={reference} other={typed} />
        <span className="small">
          {say('console.unsettled.visit', {
            ...{ name: visit.patient.name, reference: visit.reference },
            time: format.dayAndTime(visit.startsAt),
          })}
        </span>
      </div>
    </div>
  );
}

function Letters({ text, other }: { text: string; other: string }) {
  return (
    <b className="code">
      <span className="only-read">{text}</span>
      <span aria-hidden="true">
        {lettersThatDiffer(text, other).map(({ letter, differs }, index) =>
          differs ? <mark key={index}>{letter}</mark> : letter,
        )}
      </span>
    </b>
  );
}
