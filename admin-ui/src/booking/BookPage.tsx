import { Booking } from './Booking';

export default function BookPage() {
  return <Booking walkIn={false} />;
}
