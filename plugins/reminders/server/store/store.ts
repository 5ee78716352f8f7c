import type { Vault } from '../../../../src/kernel/vault';
import type { Store } from '../ports';
import { deliveries } from './deliveries';
import { deliveryLists } from './delivery-lists';
import { directory } from './directory';
import { optOuts } from './opt-outs';
import { pushPhones } from './push-phones';
import { pushTickets } from './push-tickets';
import { quietHours } from './quiet-hours';
import { statusEvents } from './status-events';

export function remindersStore(vault: Vault): Store {
  return {
    ...{ deliveries, lists: deliveryLists, directory: directory(vault), optOuts, quietHours, statusEvents },
    ...{ pushPhones: pushPhones(vault), pushTickets },
  };
}
