import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { ClinicLicence } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { HeadRow } from '../parts/HeadRow';
import { useFormat } from '../parts/use-format';
import { mayCall } from '../session/me';
import { mayBeReleased } from './licence-look';
import { LicenceChip } from './LicenceChip';
import { ReleaseDialog } from './ReleaseDialog';
import { useLicences } from './use-vetting';

export function LicenceTable() {
  const { me } = useConsole();
  const say = useText();
  const notify = useNotify();
  const { data: licences, error, refetch } = useLicences();
  const [leaving, setLeaving] = useState<ClinicLicence | null>(null);
  const heads = {
    name: say('console.licences.name'),
    licence: say('console.licences.licence'),
    until: say('console.licences.until'),
    state: say('console.licences.state'),
  };
  const mayRelease = mayCall(me, 'licences.release') && (licences ?? []).some(mayBeReleased);
  return (
    <section className="card list" aria-labelledby="licences">
      <div className="card-head">
        <h2 id="licences">{say('console.licences.all')}</h2>
      </div>
      {!licences && <Awaited error={error} refetch={refetch} />}
      {licences?.length === 0 && (
        <EmptyState
          icon="staff"
          title={say('console.licences.none')}
          text={say('console.licences.none_more')}
        />
      )}
      {licences && licences.length > 0 && (
        <table className="records" aria-labelledby="licences">
          <HeadRow heads={heads}>
            {mayRelease && <th scope="col">{say('console.licences.actions')}</th>}
          </HeadRow>
          <tbody>
            {licences.map((licence) => (
              <Row
                key={licence.practitioner.id}
                licence={licence}
                heads={heads}
                onRelease={mayRelease ? () => setLeaving(licence) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {leaving && (
        <ReleaseDialog
          practitioner={leaving.practitioner}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            notify(say('console.licences.released', { name: leaving.practitioner.fullName }), {
              type: 'success',
            });
          }}
        />
      )}
    </section>
  );
}

interface RowProps {
  licence: ClinicLicence;
  heads: Record<'name' | 'licence' | 'until' | 'state', string>;
  /** Null where nobody's can be released. */
  onRelease: (() => void) | null;
}

function Row({ licence, heads, onRelease }: RowProps) {
  const say = useText();
  const format = useFormat();
  const { practitioner, body, number, expires } = licence;
  return (
    <tr>
      <td className="lead" data-label={heads.name}>
        <span className="with-icon">
          <Avatar name={practitioner.fullName} />
          <span>
            <b>{practitioner.fullName}</b>
            {!practitioner.active && (
              <span className="quiet small below">{say('console.licences.inactive')}</span>
            )}
          </span>
        </span>
      </td>
      <td data-label={heads.licence}>
        <span className="code">{[body, number].filter(Boolean).join(' ') || '–'}</span>
      </td>
      <td data-label={heads.until}>
        <span className="number">{expires ? format.plainDay(expires) : '–'}</span>
      </td>
      <td data-label={heads.state}>
        <LicenceChip licence={licence} />
      </td>
      {onRelease && (
        <td data-label={say('console.licences.actions')}>
          {mayBeReleased(licence) && (
            <Button small onClick={onRelease}>
              {say('console.licences.release')}
              <span className="only-read"> {practitioner.fullName}</span>
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
