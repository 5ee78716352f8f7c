import { Linking } from 'react-native';
import { useClinic } from '../api/use-clinic';
import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { telephone, whatsApp } from './contact';

/** A way to a person: a call needs no data, and WhatsApp only where a mobile number answers. */
export function ContactRows({ clinic: { id, name } }: { clinic: { id: string; name: string } }) {
  const say = useText();
  const phone = useClinic(id).data?.phone ?? null;
  if (phone === null) return null;
  const chat = whatsApp(phone);
  return (
    <>
      <Words kind="h3" heading={2}>
        {say('app.visit.person')}
      </Words>
      <CardRows>
        <Row
          icon="phone-call-duotone"
          tone="success"
          title={say('app.visit.call', { clinic: name })}
          more={phone}
          role="link"
          onPress={() => void Linking.openURL(telephone(phone))}
        />
        {chat !== null && (
          <Row
            icon="chat-text-duotone"
            title={say('app.visit.whatsapp')}
            more={say('app.visit.whatsapp_more', { phone })}
            role="link"
            onPress={() => void Linking.openURL(chat)}
          />
        )}
      </CardRows>
    </>
  );
}
