/** Patients are shown in the CMS to who said why: the page for it stands beside the sign-in. */
export function SayWhy() {
  return (
    <main style={{ padding: '3rem' }}>
      <h1 style={{ fontSize: '2rem', fontWeight: 700, marginBottom: '1rem' }}>
        Patients, visits, payments and accounts
      </h1>
      <p style={{ fontSize: '1.4rem', marginBottom: '1.5rem' }}>
        They open for 30 minutes once you have said why. It is on record, and your clinic reads it.
      </p>
      <a
        href="/cms/reason"
        style={{
          ...{ display: 'inline-block', padding: '1rem 1.6rem', borderRadius: '4px' },
          ...{ fontSize: '1.4rem', color: '#FFFFFF', background: '#0A3843', textDecoration: 'none' },
        }}
      >
        Say why, or end it
      </a>
    </main>
  );
}

export function Eye() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d="M1.5 10S4.5 4 10 4s8.5 6 8.5 6-3 6-8.5 6-8.5-6-8.5-6Z" />
      <circle cx="10" cy="10" r="2.6" />
    </svg>
  );
}
