import { useParams } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { ProviderApplication } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Fact, Facts } from '../parts/Facts';
import { useFormat } from '../parts/use-format';
import { Deciding } from './Deciding';
import { MatterPage } from './MatterPage';
import { Papers } from './Papers';
import { routeOf, useMatter } from './use-vetting';

/** Somebody who asks to work for the clinic. */
export default function ApplicationPage() {
  const { id = '' } = useParams();
  const say = useText();
  const { data, error, refetch } = useMatter('application', id);
  const kind = say('console.vetting.application');
  if (data) return <Shown application={data} kind={kind} />;
  return (
    <MatterPage title={kind} kind={kind} state={null}>
      <Awaited error={error} refetch={refetch} />
    </MatterPage>
  );
}

function Shown({ application, kind }: { application: ProviderApplication; kind: string }) {
  const { language } = useConsole();
  const say = useText();
  const format = useFormat();
  const { id, state, version, details, papers, reason, changedAt } = application;
  const { body, number, expires } = details.licence;
  const name = `${details.title} ${details.fullName}`;
  const spoken = new Intl.DisplayNames([language], { type: 'language' });
  return (
    <MatterPage
      title={name}
      kind={kind}
      state={state}
      reason={reason}
      actions={
        <Deciding
          about={{ matter: 'application', id, version, name, licence: details.licence }}
          waits={state === 'in-review'}
        />
      }
    >
      <div className="halves">
        <section className="card pad" aria-labelledby="says">
          <h2 id="says">{say('console.vetting.says')}</h2>
          <Facts>
            <Fact name={say('console.licences.licence')}>
              <span className="code">
                {body} {number}
              </span>
            </Fact>
            <Fact name={say('console.licences.until')}>{format.plainDay(expires)}</Fact>
            <Fact name={say('console.vetting.specialty')}>{details.specialty}</Fact>
            <Fact name={say('console.vetting.languages')}>
              {details.languages.map((code) => spoken.of(code) ?? code).join(', ')}
            </Fact>
            <Fact name={say('console.vetting.phone')}>+{details.phone}</Fact>
            <Fact name={say('console.vetting.email')}>{details.email}</Fact>
            <Fact name={say('console.licences.since')}>{format.dayAndTime(changedAt)}</Fact>
          </Facts>
        </section>
        <Papers route={routeOf('application', id)} papers={papers} />
      </div>
    </MatterPage>
  );
}
