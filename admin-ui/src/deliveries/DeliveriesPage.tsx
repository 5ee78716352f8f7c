import { useMemo, useState } from 'react';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { PatientRecord } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button, ButtonLink } from '../parts/Button';
import { countText } from '../parts/count-text';
import { EmptyState } from '../parts/EmptyState';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { Tabs } from '../parts/Tabs';
import { useFormat } from '../parts/use-format';
import { zoneOf } from '../session/me';
import { DeliveryFilters } from './DeliveryFilters';
import { DeliveryTable } from './DeliveryTable';
import { ANY_DELIVERY, deliveryFilter, DELIVERY_TABS, type DeliveryTab } from './delivery-filter';
import { useDeliveries, useLostCount } from './use-deliveries';

/** How far the clinic's messages to patients got; of one patient all of them. */
export default function DeliveriesPage() {
  const { patient = null } = useParams();
  const { me } = useConsole();
  const say = useText();
  const [chosenTab, setTab] = useState<DeliveryTab>('lost');
  const [chosen, setChosen] = useState(ANY_DELIVERY);
  const tab = patient === null ? chosenTab : 'all';
  const filter = useMemo(
    () => deliveryFilter(tab, chosen, { patient, timeZone: zoneOf(me) }),
    [tab, chosen, patient, me],
  );
  const lost = useLostCount().data;
  const name = useGetOne<PatientRecord>('patients', { id: patient ?? '' }, { enabled: patient !== null }).data
    ?.fullName;
  return (
    <Page
      title={name ? say('console.deliveries.of_patient', { name }) : say('console.deliveries.title')}
      tab={say('console.nav.deliveries')}
      lead={say('console.deliveries.lead')}
      actions={
        <>
          {patient !== null && (
            <ButtonLink to="/messages">{say('console.deliveries.all_patients')}</ButtonLink>
          )}
          <Button icon="print" onClick={() => window.print()}>
            {say('console.compliance.print')}
          </Button>
        </>
      }
    >
      <section className="card list">
        {patient === null && (
          <div className="list-head">
            <Tabs<DeliveryTab>
              label={say('console.deliveries.which')}
              tabs={DELIVERY_TABS.map((each) => ({
                ...{ name: each, label: say(`console.deliveries.tab.${each}`) },
                count: each === 'lost' && lost ? countText(lost) : null,
              }))}
              chosen={tab}
              onChoose={setTab}
            />
          </div>
        )}
        <DeliveryFilters tab={tab} chosen={chosen} isWrong={filter === null} onChange={setChosen} />
        {filter && <Found key={JSON.stringify(filter)} tab={tab} filter={filter} />}
      </section>
    </Page>
  );
}

interface FoundProps {
  tab: DeliveryTab;
  filter: NonNullable<ReturnType<typeof deliveryFilter>>;
}

function Found({ tab, filter }: FoundProps) {
  const say = useText();
  const format = useFormat();
  const pages = useDeliveries(filter);
  const { data, error, refetch } = pages;
  if (!data) return <Awaited error={error} refetch={refetch} />;
  const deliveries = data.pages.flatMap((page) => page.deliveries);
  if (deliveries.length === 0) {
    return (
      <EmptyState
        icon={tab === 'lost' ? 'calm' : 'nothing-found'}
        title={say(`console.deliveries.none.${tab}`)}
        text={say(`console.deliveries.none.${tab}_more`)}
      />
    );
  }
  const { count, capped = false } = data.pages[0] ?? {};
  const many = { count: format.count(count ?? deliveries.length) };
  return (
    <>
      <DeliveryTable deliveries={deliveries} />
      <div className="list-foot">
        <span className="number">
          {count === 1
            ? say('console.deliveries.count_one')
            : say(capped ? 'console.deliveries.count_many' : 'console.deliveries.count', many)}
        </span>
        <MoreButton pages={pages} />
        <span className="quiet">{say('console.list.on_trail')}</span>
      </div>
    </>
  );
}
