import { text, type Language } from '@daktari/texts';
import { html, type Html } from './html';
import { initials } from './parts';

/** Which app asks, what it asks, and whose app it is. */
export function appHead(
  app: { readonly name: string; readonly owner: string },
  question: string,
  language: Language,
): Html {
  return html`<div class="row flat head">
      <span class="tile large app" aria-hidden="true">${initials(app.name)}</span>
      <h2 class="big grow">${question}</h2>
    </div>
    <p class="small quiet">${text(language, 'page.app.by', { owner: app.owner })}</p>`;
}
