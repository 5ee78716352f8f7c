// Strapi keeps the dismissal of its news per browser and installation; a clinic's editors are spared the clicks.
const NEWS = ['STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false', 'STRAPI_UPSELL_BANNER_DISMISSED'];

async function dismissNews(): Promise<void> {
  const response = await fetch('/admin/init');
  const { data } = (await response.json()) as { data: { uuid: string } };
  for (const key of NEWS) window.localStorage.setItem(`${key}:${data.uuid}`, 'true');
}

const RETURNED = 'daktari.cms.left-at';

/** People sign in on the issuer's pages: whoever reaches a page of Strapi's own sign-in is led there. */
async function leadToSignIn(): Promise<void> {
  const response = await fetch('/cms/ways');
  const { password } = (await response.json()) as { password: boolean };
  if (password) return;
  const lead = (): void => {
    if (!/^\/admin\/auth(\/|$)/.test(window.location.pathname)) return;
    // Who is back within seconds keeps no cookies, and would go round for ever.
    const before = Number(window.sessionStorage.getItem(RETURNED));
    if (Date.now() - before < 5000) return;
    window.sessionStorage.setItem(RETURNED, String(Date.now()));
    const to = new URLSearchParams(window.location.search).get('redirectTo') ?? '';
    window.location.replace(`/cms/sign-in?to=${encodeURIComponent(to)}`);
  };
  // The panel changes its page without asking the server.
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = window.history[name].bind(window.history);
    window.history[name] = (...given) => {
      change(...given);
      lead();
    };
  }
  window.addEventListener('popstate', lead);
  lead();
}

/** Patients are shown in the CMS to who said why: the page for it stands beside the sign-in. */
function SayWhy() {
  return (
    <main style={{ padding: '3rem' }}>
      <h1 style={{ fontSize: '2rem', marginBottom: '1rem' }}>Patients, visits and payments</h1>
      <p style={{ fontSize: '1.4rem', marginBottom: '1.5rem' }}>
        They open for 30 minutes once you have said why. It is on record, and your clinic reads it.
      </p>
      <a
        href="/cms/reason"
        style={{
          ...{ display: 'inline-block', padding: '1rem 1.6rem', borderRadius: '4px' },
          ...{ fontSize: '1.4rem', color: '#FFFFFF', background: TEAL.primary600, textDecoration: 'none' },
        }}
      >
        Say why, or end it
      </a>
    </main>
  );
}

function Eye() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d="M1.5 10S4.5 4 10 4s8.5 6 8.5 6-3 6-8.5 6-8.5-6-8.5-6Z" />
      <circle cx="10" cy="10" r="2.6" />
    </svg>
  );
}

interface Widget {
  id: string;
}
interface Panel {
  addMenuLink(link: object): void;
  widgets: { register(change: (widgets: Widget[]) => Widget[]): void };
}

/** Of Strapi's first page: nothing here is published in drafts, counts go over all clinics, and no cloud is ours. */
const LEFT_OUT = ['last-published-entries', 'chart-entries', 'key-statistics', 'deploy-now'];

// The mark of the landing page, served beside it.
const MARK = '/landing/mark.svg';

/** Of packages/design: the deep teal of its brand, where Strapi has its violet. */
const TEAL = {
  primary100: '#E6F1F3',
  primary200: '#B9D7DD',
  primary500: '#12667A',
  primary600: '#0A3843',
  primary700: '#082A33',
  buttonPrimary500: '#12667A',
  buttonPrimary600: '#0A3843',
};

/** The words that Strapi says about itself, or that leave an editor without a next step. */
const WORDS = {
  'app.components.LeftMenu.navbrand.title': 'Daktari',
  'app.components.LeftMenu.navbrand.workplace': 'Clinic content',
  'Auth.form.welcome.title': 'Daktari yuko karibu',
  'Auth.form.welcome.subtitle': 'Sign in to edit your clinic',
  'Auth.form.button.login': 'Sign in',
  'Auth.form.email.placeholder': 'name@clinic.example',
  'Auth.form.register.subtitle':
    'This account runs the installation. Everything that is saved stays in your own database.',
  // Also where somebody opens patients without a reason: the note above it names the way, and goes after some seconds.
  anErrorOccurred:
    'This cannot be shown now. Patients, visits and payments open once you have said why: choose Look at patients (the eye) in the menu.',
  'HomePage.header.subtitle': 'What your clinic decides is edited under Content Manager',
  'components.Input.error.validation.regex': 'Write it as described below the field.',
  'components.Input.error.validation.regex.withField': '{field}: write it as described below the field.',
};

export default {
  config: {
    auth: { logo: MARK },
    menu: { logo: MARK },
    head: { favicon: MARK },
    theme: { light: { colors: TEAL } },
    notifications: { releases: false },
    tutorials: false,
    translations: { en: WORDS },
  },
  register(panel: Panel): void {
    // Before the first page: the banner reads its key when it is drawn.
    void dismissNews().catch(() => undefined);
    void leadToSignIn().catch(() => undefined);
    panel.widgets.register((widgets) => widgets.filter(({ id }) => !LEFT_OUT.includes(id)));
    panel.addMenuLink({
      to: 'say-why',
      icon: Eye,
      intlLabel: { id: 'daktari.say-why', defaultMessage: 'Look at patients' },
      permissions: [],
      Component: () => Promise.resolve({ default: SayWhy }),
    });
  },
  bootstrap(): void {
    document.title = 'Daktari CMS';
  },
};
