import { useConsole } from '../console-context';
import type { ConsentVersions } from '../data/records';

/** What patients read, in both languages: the reader's first. */
export function PurposeTexts({ purposes }: { purposes: ConsentVersions['prepared']['purposes'] }) {
  const { language } = useConsole();
  const languages = language === 'en' ? (['en', 'sw'] as const) : (['sw', 'en'] as const);
  return (
    <div className="purposes">
      {purposes.map(({ key, ...words }) => (
        <div key={key} className="purpose">
          {languages.map((each) => (
            <div key={each} lang={each}>
              <h3>{words[each].title}</h3>
              <p>{words[each].explanation}</p>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
