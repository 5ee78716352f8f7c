import { useCallback, useEffect } from 'react';
import { askNothing } from './ask-nothing';
import type { Http } from './http';
import { endSession, SIGNED_OUT, type WhySignedOut } from './sign-out';

const CHANNEL = 'daktari.console.session';

/** Ends the session everywhere in this browser: at the issuer, in this tab and in the others. */
export function useSignOut(http: Http): (why: WhySignedOut) => void {
  useEffect(() => {
    const others = new BroadcastChannel(CHANNEL);
    // Our own word comes back here, too, so it must say why we left.
    others.onmessage = ({ data }) => leave(http, data === 'idle' ? 'idle' : 'asked');
    return () => others.close();
  }, [http]);

  return useCallback(
    (why) => {
      const tokens = http.tokens();
      void (tokens ? endSession(tokens.id) : Promise.resolve(false))
        .catch(() => false)
        .then((ended) => {
          new BroadcastChannel(CHANNEL).postMessage(why);
          if (ended || !tokens) leave(http, why);
          // Without our help then: the issuer's own page asks.
          else {
            askNothing();
            window.location.assign(
              `/oauth/session/end?${new URLSearchParams({ id_token_hint: tokens.id }).toString()}`,
            );
          }
        });
    },
    [http],
  );
}

function leave(http: Http, why: WhySignedOut): void {
  http.forget();
  askNothing();
  window.location.replace(why === 'idle' ? `${SIGNED_OUT}?why=idle` : SIGNED_OUT);
}
