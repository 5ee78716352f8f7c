import { errors } from '@strapi/utils';
import { priceProblem } from '../../price';

interface WriteEvent {
  params: { data?: { priceCents?: unknown } };
}

/** M-Pesa moves whole shillings: a price that nobody could pay is refused where it is typed, in REST and CMS alike. */
function checkPrice({ params: { data } }: WriteEvent): void {
  const code = priceProblem(data?.priceCents);
  if (code) throw new errors.ValidationError(code, { code });
}

export default { beforeCreate: checkPrice, beforeUpdate: checkPrice };
