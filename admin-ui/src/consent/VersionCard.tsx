import { useConsole, useText } from '../console-context';
import type { ConsentVersions } from '../data/records';
import { Chip } from '../parts/Chip';
import { useFormat } from '../parts/use-format';
import { PurposeTexts } from './PurposeTexts';

interface VersionCardProps {
  version: ConsentVersions['versions'][number];
  isInForce: boolean;
}

/** The one in force stands open, those before can be opened. */
export function VersionCard({ version, isInForce }: VersionCardProps) {
  const { language } = useConsole();
  const say = useText();
  const format = useFormat();
  const { number, publishedAt, asksAgain, changes, purposes } = version;
  return (
    <details className="card pad version" open={isInForce}>
      <summary>
        <h2>{say(isInForce ? 'console.consents.in_force' : 'console.consents.version', { number })}</h2>
        <span className="quiet">{say('console.consents.since', { when: format.farDay(publishedAt) })}</span>
        {asksAgain && <Chip tone="warm">{say('console.consents.asked_again')}</Chip>}
      </summary>
      {changes.length > 0 && (
        <>
          <h3>{say('console.consents.changes')}</h3>
          <ul className="changes">
            {changes.map((line) => (
              <li key={line.en}>{line[language]}</li>
            ))}
          </ul>
        </>
      )}
      <PurposeTexts purposes={purposes} />
    </details>
  );
}
