import type { OwnPush } from './push-shape';

/** None in a browser: WhatsApp and SMS come to the same phone. */
export const ownPush: OwnPush | null = null;
