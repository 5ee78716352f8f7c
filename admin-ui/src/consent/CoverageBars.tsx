import { useConsole, useText } from '../console-context';
import type { ConsentCoverage } from '../data/records';
import { useConsentVersions } from './use-consents';

/** A bar a purpose that the clinic's text names; the words beside it say the same. */
export function CoverageBars({ coverage }: { coverage: ConsentCoverage }) {
  const { language } = useConsole();
  const say = useText();
  const asked = useConsentVersions().data?.versions[0]?.purposes;
  if (!asked) return null;
  return (
    <ul className="coverage-bars">
      {asked.map(({ key, [language]: words }) => {
        const granted = coverage.purposes.find((purpose) => purpose.key === key)?.granted ?? 0;
        return (
          <li key={key}>
            <span className="coverage-words">
              <span>{words.title}</span>
              <span className="number">
                <b>{Math.round((granted / coverage.patients) * 100)}%</b>{' '}
                <span className="quiet small">
                  {say('console.coverage.share', { count: granted, of: coverage.patients })}
                </span>
              </span>
            </span>
            <span className="coverage-bar" aria-hidden="true">
              <i style={{ width: `${(granted / coverage.patients) * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
