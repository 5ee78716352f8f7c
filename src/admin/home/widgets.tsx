import { Card } from './Card';
import { CARDS } from './cards';
import { iconOf } from './icons';

/** What Strapi's first page shows of the clinic, before its own widgets. */
export const HOME_WIDGETS = CARDS.map((text) => ({
  id: `daktari-${text.name}`,
  icon: iconOf(text.name),
  title: { id: `daktari.home.${text.name}`, defaultMessage: text.title },
  component: () => Promise.resolve(() => <Card text={text} />),
}));
