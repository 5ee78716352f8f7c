import { errors } from '@strapi/utils';
import { mpesaShillings } from '../../../../kernel/money';

interface WriteEvent {
  params: { data?: { priceCents?: unknown } };
}

/** M-Pesa moves whole shillings: a price that nobody could pay is refused where it is typed, in REST and CMS alike. */
function checkPrice({ params: { data } }: WriteEvent): void {
  const price = data?.priceCents;
  if (price === undefined || (typeof price === 'number' && mpesaShillings(price) !== null)) return;
  throw new errors.ValidationError('amount_invalid', { code: 'amount_invalid' });
}

export default { beforeCreate: checkPrice, beforeUpdate: checkPrice };
