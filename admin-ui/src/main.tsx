import '../design/tokens.css';
import './console.css';
import { preferredLanguage } from '@daktari/texts/console';
import { createRoot, type Root } from 'react-dom/client';
import { readPreferences } from './preferences';
import { askNothing, watchLeaving } from './session/ask-nothing';
import { createHttp, ApiError } from './session/http';
import { fetchMe, NotStaff } from './session/me';
import { backgroundHeaders, createPresence } from './session/presence';
import { BASE, comeBack, isComingBack, leaveToSignIn } from './session/sign-in';
import { SIGNED_OUT } from './session/sign-out';
import { SignInRefused } from './session/tokens';
import { Doorstep, type DoorstepProblem } from './shell/Doorstep';
import { showScheme } from './show-scheme';

// Fetched while the issuer is asked; nothing of it is drawn before somebody is known.
const loadApp = () => import('./App');
const preferences = readPreferences(localStorage);
const language = preferences.language ?? preferredLanguage(navigator.language);
const browser = { location: window.location, storage: sessionStorage };

async function open(root: Root): Promise<void> {
  if (window.location.pathname === SIGNED_OUT) {
    showDoorstep(root, 'signed-out');
    return;
  }
  if (!isComingBack(browser)) return leaveToSignIn(browser, language);
  const app = loadApp();
  // The words of a failed sign-in are said below, whatever else failed meanwhile.
  app.catch(() => undefined);
  const { tokens, backTo } = await comeBack(browser);
  // The code is used up: a reload starts again where somebody wanted to go.
  window.history.replaceState(null, '', backTo);
  const presence = createPresence();
  const http = createHttp({
    tokens,
    headers: () => ({ 'Accept-Language': document.documentElement.lang, ...backgroundHeaders(presence) }),
    onLost: signInAgain,
  });
  const me = await fetchMe(http);
  const { App } = await app;
  root.render(<App http={http} me={me} presence={presence} preferences={preferences} />);
}

function signInAgain(): void {
  askNothing();
  void leaveToSignIn(browser, language);
}

function problemOf(error: unknown): DoorstepProblem {
  if (error instanceof NotStaff) return 'not-staff';
  if (error instanceof SignInRefused || error instanceof ApiError) return 'refused';
  return 'unreachable';
}

function showDoorstep(root: Root, problem: DoorstepProblem): void {
  root.render(
    <Doorstep problem={problem} language={language} onSignIn={() => window.location.assign(`${BASE}/`)} />,
  );
}

document.documentElement.lang = language;
showScheme(preferences.scheme);
watchLeaving();
const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for the console');
const root = createRoot(place);
open(root).catch((error: unknown) => showDoorstep(root, problemOf(error)));
