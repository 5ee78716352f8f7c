import todayIcon from '@phosphor-icons/core/assets/duotone/sun-horizon-duotone.svg?raw';
import calendarIcon from '@phosphor-icons/core/assets/duotone/calendar-dots-duotone.svg?raw';
import visitsIcon from '@phosphor-icons/core/assets/duotone/calendar-check-duotone.svg?raw';
import patientsIcon from '@phosphor-icons/core/assets/duotone/users-duotone.svg?raw';
import paymentsIcon from '@phosphor-icons/core/assets/duotone/wallet-duotone.svg?raw';
import messagesIcon from '@phosphor-icons/core/assets/duotone/chat-centered-text-duotone.svg?raw';
import staffIcon from '@phosphor-icons/core/assets/duotone/identification-badge-duotone.svg?raw';
import licencesIcon from '@phosphor-icons/core/assets/duotone/certificate-duotone.svg?raw';
import monitoringIcon from '@phosphor-icons/core/assets/duotone/chart-line-up-duotone.svg?raw';
import setupIcon from '@phosphor-icons/core/assets/duotone/storefront-duotone.svg?raw';
import searchIcon from '@phosphor-icons/core/assets/bold/magnifying-glass-bold.svg?raw';
import placeIcon from '@phosphor-icons/core/assets/bold/map-pin-bold.svg?raw';
import moonIcon from '@phosphor-icons/core/assets/bold/moon-bold.svg?raw';
import sunIcon from '@phosphor-icons/core/assets/bold/sun-bold.svg?raw';
import languageIcon from '@phosphor-icons/core/assets/bold/translate-bold.svg?raw';
import signOutIcon from '@phosphor-icons/core/assets/bold/sign-out-bold.svg?raw';
import audioIcon from '@phosphor-icons/core/assets/bold/phone-bold.svg?raw';
import videoIcon from '@phosphor-icons/core/assets/bold/video-camera-bold.svg?raw';
import inPersonIcon from '@phosphor-icons/core/assets/bold/buildings-bold.svg?raw';
import goodIcon from '@phosphor-icons/core/assets/fill/check-circle-fill.svg?raw';
import badIcon from '@phosphor-icons/core/assets/fill/x-circle-fill.svg?raw';
import clockIcon from '@phosphor-icons/core/assets/bold/clock-bold.svg?raw';
import holdIcon from '@phosphor-icons/core/assets/bold/hourglass-bold.svg?raw';
import warningIcon from '@phosphor-icons/core/assets/fill/warning-fill.svg?raw';
import nextIcon from '@phosphor-icons/core/assets/bold/caret-right-bold.svg?raw';
import previousIcon from '@phosphor-icons/core/assets/bold/caret-left-bold.svg?raw';
import downIcon from '@phosphor-icons/core/assets/bold/caret-down-bold.svg?raw';
import upIcon from '@phosphor-icons/core/assets/bold/caret-up-bold.svg?raw';
import addIcon from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import editIcon from '@phosphor-icons/core/assets/bold/pencil-simple-bold.svg?raw';
import askingIcon from '@phosphor-icons/core/assets/bold/arrows-clockwise-bold.svg?raw';
import offlineIcon from '@phosphor-icons/core/assets/bold/wifi-slash-bold.svg?raw';
import closeIcon from '@phosphor-icons/core/assets/bold/x-bold.svg?raw';
import mailIcon from '@phosphor-icons/core/assets/bold/envelope-simple-bold.svg?raw';
import returnIcon from '@phosphor-icons/core/assets/bold/arrow-u-up-left-bold.svg?raw';
import accountIcon from '@phosphor-icons/core/assets/bold/user-circle-bold.svg?raw';
import calmIcon from '@phosphor-icons/core/assets/duotone/coffee-duotone.svg?raw';
import nothingFoundIcon from '@phosphor-icons/core/assets/duotone/magnifying-glass-duotone.svg?raw';
import lockIcon from '@phosphor-icons/core/assets/duotone/lock-key-duotone.svg?raw';
import missedIcon from '@phosphor-icons/core/assets/bold/user-minus-bold.svg?raw';
import saveIcon from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import moreIcon from '@phosphor-icons/core/assets/bold/dots-three-outline-bold.svg?raw';
import arrowIcon from '@phosphor-icons/core/assets/bold/arrow-right-bold.svg?raw';
import complianceIcon from '@phosphor-icons/core/assets/duotone/shield-check-duotone.svg?raw';
import auditIcon from '@phosphor-icons/core/assets/duotone/link-duotone.svg?raw';
import reviewsIcon from '@phosphor-icons/core/assets/duotone/eye-duotone.svg?raw';
import consentIcon from '@phosphor-icons/core/assets/duotone/handshake-duotone.svg?raw';
import rulesIcon from '@phosphor-icons/core/assets/duotone/list-checks-duotone.svg?raw';
import shieldIcon from '@phosphor-icons/core/assets/fill/shield-check-fill.svg?raw';
import shieldOffIcon from '@phosphor-icons/core/assets/fill/shield-warning-fill.svg?raw';
import emergencyIcon from '@phosphor-icons/core/assets/fill/lightning-fill.svg?raw';
import refusedIcon from '@phosphor-icons/core/assets/bold/prohibit-bold.svg?raw';
import copyIcon from '@phosphor-icons/core/assets/bold/copy-simple-bold.svg?raw';
import bookmarkIcon from '@phosphor-icons/core/assets/bold/bookmark-simple-bold.svg?raw';
import printIcon from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';

/** Phosphor (MIT): bold in controls, duotone where they lead somewhere, filled for states. */
const ICONS = {
  today: todayIcon,
  calendar: calendarIcon,
  visits: visitsIcon,
  patients: patientsIcon,
  payments: paymentsIcon,
  messages: messagesIcon,
  staff: staffIcon,
  licences: licencesIcon,
  monitoring: monitoringIcon,
  setup: setupIcon,
  search: searchIcon,
  place: placeIcon,
  moon: moonIcon,
  sun: sunIcon,
  language: languageIcon,
  'sign-out': signOutIcon,
  audio: audioIcon,
  video: videoIcon,
  'in-person': inPersonIcon,
  good: goodIcon,
  bad: badIcon,
  clock: clockIcon,
  hold: holdIcon,
  warning: warningIcon,
  next: nextIcon,
  previous: previousIcon,
  down: downIcon,
  up: upIcon,
  add: addIcon,
  edit: editIcon,
  asking: askingIcon,
  offline: offlineIcon,
  close: closeIcon,
  mail: mailIcon,
  return: returnIcon,
  account: accountIcon,
  calm: calmIcon,
  'nothing-found': nothingFoundIcon,
  lock: lockIcon,
  missed: missedIcon,
  save: saveIcon,
  more: moreIcon,
  arrow: arrowIcon,
  compliance: complianceIcon,
  audit: auditIcon,
  reviews: reviewsIcon,
  consent: consentIcon,
  rules: rulesIcon,
  shield: shieldIcon,
  'shield-off': shieldOffIcon,
  emergency: emergencyIcon,
  refused: refusedIcon,
  print: printIcon,
  bookmark: bookmarkIcon,
  copy: copyIcon,
} as const;

export type IconName = keyof typeof ICONS;

interface IconProps {
  name: IconName;
  className?: string;
}

/** Always beside a word, or inside something that has a name; so nothing to read out. */
export function Icon({ name, className = '' }: IconProps) {
  return (
    <span
      className={`icon ${className}`}
      aria-hidden="true"
      // A file of the package, taken in at build time.
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  );
}
