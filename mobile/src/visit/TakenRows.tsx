import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { whenWords } from './when-words';

/** Times near the one that somebody else took; touching one chooses it, and books nothing yet. */
export function TakenRows({
  times,
  zone,
  onChoose,
}: {
  times: readonly string[];
  zone: string;
  onChoose(at: string): void;
}) {
  const say = useText();
  const format = useFormat();
  if (times.length === 0) return null;
  return (
    <CardRows>
      {times.map((at) => (
        <Row
          key={at}
          icon="clock-bold"
          title={whenWords(at, zone, say, format)}
          onPress={() => onChoose(at)}
        />
      ))}
    </CardRows>
  );
}
