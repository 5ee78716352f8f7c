import { badInput } from './bad-input.mjs';
import { books } from './books.mjs';
import { callbackBeforeResponse, droppedCallback, duplicateCallbacks, lostResponse } from './callbacks.mjs';
import { cancelFree, cancelLate, move } from './changes.mjs';
import { forgedCallbacks } from './forged-callbacks.mjs';
import { idempotency, otherPeople } from './requests.mjs';
import { lapsedHold, lateAndTaken, lateButFree } from './holds.mjs';
import { mailCut, twilioDown, undelivered } from './messages.mjs';
import { payBillByHand, toldByPayBill, lateReceipt } from './pay-bill.mjs';
import { race } from './race.mjs';
import { lostRefundResult } from './refunds.mjs';
import { wholeJourney } from './whole-journey.mjs';
import { wrongPin } from './wrong-pin.mjs';

/** The order tells a story and the clock only goes forward; the books come last and look back at all of it. */
export const CHAPTERS = [
  wholeJourney,
  droppedCallback,
  toldByPayBill,
  lateReceipt,
  payBillByHand,
  duplicateCallbacks,
  callbackBeforeResponse,
  lostResponse,
  wrongPin,
  lapsedHold,
  lateButFree,
  lateAndTaken,
  cancelFree,
  lostRefundResult,
  cancelLate,
  move,
  race,
  undelivered,
  twilioDown,
  mailCut,
  idempotency,
  otherPeople,
  badInput,
  forgedCallbacks,
  books,
];
