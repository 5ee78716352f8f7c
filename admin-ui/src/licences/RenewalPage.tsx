import { useParams } from 'react-router-dom';
import { useText } from '../console-context';
import type { LicenceRenewal } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Fact, Facts } from '../parts/Facts';
import { useFormat } from '../parts/use-format';
import { Deciding } from './Deciding';
import { LicenceChip } from './LicenceChip';
import { MatterPage } from './MatterPage';
import { Papers } from './Papers';
import { routeOf, useMatter } from './use-vetting';

/** A renewed licence, beside the one that stands. */
export default function RenewalPage() {
  const { id = '' } = useParams();
  const say = useText();
  const { data, error, refetch } = useMatter('renewal', id);
  const kind = say('console.vetting.renewal');
  if (data) return <Shown renewal={data} kind={kind} />;
  return (
    <MatterPage title={kind} kind={kind} state={null}>
      <Awaited error={error} refetch={refetch} />
    </MatterPage>
  );
}

function Shown({ renewal, kind }: { renewal: LicenceRenewal; kind: string }) {
  const say = useText();
  const format = useFormat();
  const { id, state, version, asked, papers, reason, changedAt, practitioner, licence } = renewal;
  const name = practitioner.fullName;
  return (
    <MatterPage
      title={name}
      kind={kind}
      state={state}
      reason={reason}
      actions={
        asked && (
          <Deciding
            about={{ matter: 'renewal', id, version, name, licence: asked }}
            waits={state === 'in-review'}
          />
        )
      }
    >
      <div className="halves">
        <div className="stack">
          {asked && (
            <section className="card pad" aria-labelledby="says">
              <h2 id="says">{say('console.vetting.says')}</h2>
              <Facts>
                <Fact name={say('console.licences.licence')}>
                  <span className="code">
                    {asked.body} {asked.number}
                  </span>
                </Fact>
                <Fact name={say('console.licences.until')}>{format.plainDay(asked.expires)}</Fact>
                <Fact name={say('console.licences.since')}>{format.dayAndTime(changedAt)}</Fact>
              </Facts>
            </section>
          )}
          <section className="card pad" aria-labelledby="standing">
            <h2 id="standing">{say('console.vetting.standing')}</h2>
            <Facts>
              <Fact name={say('console.licences.licence')}>
                <span className="code">
                  {[licence.body, licence.number].filter(Boolean).join(' ') || '–'}
                </span>
              </Fact>
              <Fact name={say('console.licences.until')}>
                {licence.expires ? format.plainDay(licence.expires) : '–'}
              </Fact>
              <Fact name={say('console.licences.state')}>
                <LicenceChip licence={licence} />
              </Fact>
            </Facts>
          </section>
        </div>
        <Papers route={routeOf('renewal', id)} papers={papers} />
      </div>
    </MatterPage>
  );
}
