import { useState } from 'react';
import { Share } from 'react-native';
import { usePayment, type Payment } from '../api/use-payments';
import { useVisits } from '../api/use-visits';
import { useBack } from '../chosen/use-back';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Facts } from '../parts/Facts';
import { Note } from '../parts/Note';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { phoneZone } from '../time/phone-zone';
import { itsVisit } from './its-visit';
import { print } from './print';
import { receiptFacts, receiptPaper, receiptText } from './receipt';

/** The proof of a payment: read, printed or sent on. */
export function ReceiptScreen({ id }: { id: string }) {
  const say = useText();
  const format = useFormat();
  const onBack = useBack('/payments');
  const query = usePayment(id);
  const visits = useVisits();
  const [cannotShare, setCannotShare] = useState(false);
  const title = say('app.receipt.title');
  const factsOf = (payment: Payment) =>
    receiptFacts(
      payment,
      itsVisit(payment, visits.data),
      payment.clinic?.timeZone ?? phoneZone(),
      say,
      format,
    );

  async function share(payment: Payment): Promise<void> {
    try {
      await Share.share({ title, message: receiptText(title, factsOf(payment)) });
    } catch (error) {
      // Closing the sheet again is no failure.
      setCannotShare(!(error instanceof Error && error.name === 'AbortError'));
    }
  }

  return (
    <Screen title={title} onBack={onBack} savedAt={query.dataUpdatedAt}>
      <Awaited query={query} blocks={[280, 52]}>
        {(payment) => (
          <>
            <Card padded>
              <Words kind="h3" heading={2}>
                {payment.clinic?.name ?? title}
              </Words>
              <Facts facts={factsOf(payment)} />
              <Words kind="small" tone="ink2">
                {say('app.receipt.discreet')}
              </Words>
            </Card>
            <Button
              kind="soft"
              icon="printer-bold"
              label={say('app.receipt.print')}
              onPress={() => void print(receiptPaper(title, factsOf(payment)))}
            />
            <Button
              kind="outline"
              icon="share-network-bold"
              label={say('app.receipt.share')}
              onPress={() => void share(payment)}
            />
            {cannotShare && (
              <Note icon="warning-circle-fill" role="status">
                {say('app.receipt.no_share')}
              </Note>
            )}
          </>
        )}
      </Awaited>
    </Screen>
  );
}
