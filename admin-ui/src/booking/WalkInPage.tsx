import { Booking } from './Booking';

export default function WalkInPage() {
  return <Booking walkIn />;
}
