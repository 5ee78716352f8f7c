import { onPageChange } from './page-change';

const OFFER = 'daktari-offer-reason';
/** As src/strapi/cms-reason.ts says it. */
const REASON_MISSING = 'cms_reason_missing';
const WORDS = {
  closed: 'Patients, visits, payments and accounts open for 30 minutes once you have said why.',
  why: 'Say why',
  close: 'Close this note',
};

/**
 * Strapi's panel shows a refusal as an empty picker ("No relations available") or as a sentence without a link. This
 * says what is missing, and leads to the page for it and back.
 */
export function offerReason(): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (...given) => {
    const response = await ask(...given);
    if (response.status === 403) void offerIfMissing(response.clone());
    return response;
  };
  onPageChange(() => {
    const shown = document.getElementById(OFFER);
    if (shown?.dataset['page'] !== window.location.pathname) shown?.remove();
  });
}

async function offerIfMissing(response: Response): Promise<void> {
  const body = (await response.json().catch(() => null)) as {
    error?: { details?: { code?: string } };
  } | null;
  if (body?.error?.details?.code === REASON_MISSING && !document.getElementById(OFFER)) offer();
}

function offer(): void {
  const { pathname, search } = window.location;
  const note = styled('div', {
    ...{ position: 'fixed', left: '1rem', right: '1rem', bottom: '1.6rem', zIndex: '1000' },
    ...{ display: 'flex', alignItems: 'center', gap: '1.6rem', boxSizing: 'border-box' },
    ...{ maxWidth: '62rem', margin: '0 auto', padding: '1.2rem 1.6rem', borderRadius: '8px' },
    ...{ background: '#0A3843', color: '#FFFFFF', fontSize: '1.4rem', lineHeight: '1.4' },
    boxShadow: '0 4px 16px rgba(0, 0, 0, 0.3)',
    // An open picker of the panel takes the clicks of everything else.
    pointerEvents: 'auto',
  });
  note.id = OFFER;
  note.dataset['page'] = pathname;
  note.setAttribute('role', 'status');
  const words = styled('span', { flex: '1' });
  words.textContent = WORDS.closed;
  const why = styled('a', {
    ...{ flexShrink: '0', padding: '0.8rem 1.6rem', borderRadius: '4px', textDecoration: 'none' },
    ...{ background: '#FFB224', color: '#2A1B00', fontWeight: '700' },
  });
  why.textContent = WORDS.why;
  why.href = `/cms/reason?to=${encodeURIComponent(`${pathname.replace(/^\/admin/, '')}${search}`)}`;
  const close = styled('button', {
    ...{ flexShrink: '0', padding: '0.4rem 0.8rem', border: '0', cursor: 'pointer' },
    ...{ background: 'transparent', color: 'inherit', fontSize: '1.8rem', lineHeight: '1' },
  });
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', WORDS.close);
  close.addEventListener('click', () => note.remove());
  note.append(words, why, close);
  document.body.append(note);
}

function styled<Name extends 'div' | 'span' | 'a' | 'button'>(
  name: Name,
  style: Partial<CSSStyleDeclaration>,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  Object.assign(element.style, style);
  return element;
}
