import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import type { Delivery } from '../data/records';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { useFormat } from '../parts/use-format';
import { deliveryLook, remarksOn } from './delivery-look';

interface DeliveryRowProps {
  delivery: Delivery;
  heads: Record<'time' | 'about' | 'patient' | 'channel' | 'state', string>;
  /** Null where none of the list can be sent again. */
  onAgain: (() => void) | null;
}

/** One message: to whom, about what and how far it got. */
export function DeliveryRow({ delivery, heads, onAgain }: DeliveryRowProps) {
  const say = useText();
  const format = useFormat();
  const { at, kind, channel, patient, visit, onBehalf, mayBeSentAgain } = delivery;
  const what = say(`console.delivery.kind.${kind}`);
  return (
    <tr>
      <td data-label={heads.time}>
        <span className="number">{format.dayAndTime(at)}</span>
      </td>
      <td className="lead" data-label={heads.about}>
        <b>{what}</b>
        {visit && (
          <span className="quiet small below">
            <Link to={`/visits/${visit.id}/show`}>
              {say('console.delivery.visit', { reference: visit.reference })}
            </Link>
          </span>
        )}
      </td>
      <td data-label={heads.patient}>
        <Link to={`/patients/${patient.id}/show`}>{patient.fullName}</Link>
        {onBehalf && <span className="quiet small below">{say('console.delivery.on_behalf')}</span>}
      </td>
      <td data-label={heads.channel}>{say(`console.delivery.channel.${channel}`)}</td>
      <td data-label={heads.state}>
        <State delivery={delivery} />
      </td>
      {onAgain && (
        <td data-label={say('console.delivery.actions')}>
          {mayBeSentAgain && (
            <Button small icon="asking" onClick={onAgain}>
              {say('console.again.do')}
              <span className="only-read">
                {' '}
                {what}, {patient.fullName}
              </span>
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function State({ delivery }: { delivery: Delivery }) {
  const say = useText();
  const { state, code, inPlaceOf } = delivery;
  const { reason, replaced, over } = remarksOn(delivery);
  return (
    <>
      <Chip {...deliveryLook(state)}>{say(`console.delivery.state.${state}`)}</Chip>
      {inPlaceOf && <span className="quiet small below">{say('console.delivery.again_of')}</span>}
      {reason && (
        <span className="small below">
          {say(`console.delivery.why.${reason}`)}{' '}
          {code && <span className="quiet">({say('console.delivery.code', { code })})</span>}
        </span>
      )}
      {replaced && <span className="quiet small below">{say('console.delivery.replaced')}</span>}
      {over && <span className="quiet small below">{say('console.delivery.over')}</span>}
    </>
  );
}
