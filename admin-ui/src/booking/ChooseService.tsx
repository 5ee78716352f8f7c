import type { UseGetListHookValue } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { ServiceRecord } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { Channel } from '../parts/StateChip';
import { useFormat } from '../parts/use-format';
import { Choices } from './Choices';
import { serviceName } from './service-name';

interface ChooseServiceProps {
  services: UseGetListHookValue<ServiceRecord>;
  chosen: string | null;
  onChoose(id: string): void;
}

/** How long, how much and by which channel stands beside each. */
export function ChooseService({ services: { data, error, refetch }, chosen, onChoose }: ChooseServiceProps) {
  const { language } = useConsole();
  const say = useText();
  const format = useFormat();
  return (
    <section className="card pad" aria-labelledby="which-service">
      <h2 id="which-service">{say('console.book.service')}</h2>
      {(error || !data) && <Awaited error={error} refetch={refetch} rows={3} />}
      {data?.length === 0 && (
        <EmptyState
          icon="calm"
          title={say('console.book.service_none')}
          text={say('console.book.service_none_more')}
        />
      )}
      {data && data.length > 0 && (
        <Choices
          label={say('console.book.service')}
          chosen={chosen}
          onChoose={onChoose}
          choices={data.map((service) => ({
            id: service.id,
            title: serviceName(service, language),
            more: (
              <span className="service-facts">
                <Channel channel={service.channel} />
                {say('console.book.service_facts', {
                  minutes: service.lengthMinutes,
                  price: format.money(service.priceCents),
                })}
              </span>
            ),
          }))}
        />
      )}
    </section>
  );
}
