import { Card } from '../parts/Card';
import { Chip } from '../parts/Chip';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { phoneZone } from '../time/phone-zone';
import type { Consents } from './choices';

/** Which words hold, since when, and what is new in them. */
export function ConsentVersion({ consents: { version, changes } }: { consents: Consents }) {
  const say = useText();
  const date = useFormat().farDay(version.from, phoneZone());
  return (
    <>
      <Chip
        tone="primary"
        icon="files-duotone"
        label={say('app.consents.version', { number: version.number, date })}
      />
      {changes && (
        <Card padded>
          <Words kind="title">{say('app.consents.changed', { since: changes.since })}</Words>
          {changes.lines.map((line) => (
            <Words key={line}>{line}</Words>
          ))}
        </Card>
      )}
    </>
  );
}
