import type { Schemas } from '@daktari/api-client';
import { useRouter } from 'expo-router';
import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { useText } from '../texts/TextsProvider';

const WAYS = ['whatsapp', 'sms', 'email'] as const;

/** By what reminders come now; switched where consent is given, and nowhere else. */
export function WaysCard({ channels }: { channels: Schemas['Notifications']['channels'] }) {
  const say = useText();
  const router = useRouter();
  const on = WAYS.filter((way) => channels[way]).map((way) => say(`app.quiet.${way}`));
  return (
    <CardRows>
      <Row
        icon="chat-text-duotone"
        title={say('app.quiet.ways')}
        more={`${on.length > 0 ? `${on.join(', ')}.` : say('app.quiet.no_way')} ${say('app.quiet.switch')}`}
        role="link"
        onPress={() => router.push('/mine/consents')}
      />
    </CardRows>
  );
}
