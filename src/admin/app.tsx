import { HOME_WIDGETS } from './home/widgets';
import { leadToSignIn } from './lead-to-sign-in';
import { offerReason } from './offer-reason';
import { Eye, SayWhy } from './say-why';

// Strapi keeps the dismissal of its news per browser and installation; a clinic's editors are spared the clicks.
const NEWS = ['STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false', 'STRAPI_UPSELL_BANNER_DISMISSED'];

async function dismissNews(): Promise<void> {
  const response = await fetch('/admin/init');
  const { data } = (await response.json()) as { data: { uuid: string } };
  for (const key of NEWS) window.localStorage.setItem(`${key}:${data.uuid}`, 'true');
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

/** Of packages/design: the deep teal of its brand, where Strapi has its violet; and a grey that can be read on white. */
const COLOURS = {
  neutral500: '#666687',
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
  // Also where somebody opens patients without a reason: offer-reason.ts leads on from there.
  anErrorOccurred:
    'This cannot be shown now. If it names people, say why you look first: Look at patients (the eye), in the menu.',
  'HomePage.header.subtitle': 'What your clinic decides is edited under Content Manager',
  'components.Input.error.validation.regex': 'Write it as described below the field.',
  'components.Input.error.validation.regex.withField': '{field}: write it as described below the field.',
};

export default {
  config: {
    auth: { logo: MARK },
    menu: { logo: MARK },
    head: { favicon: MARK },
    theme: { light: { colors: COLOURS } },
    notifications: { releases: false },
    tutorials: false,
    translations: { en: WORDS },
  },
  register(panel: Panel): void {
    // Before the first page: the banner reads its key when it is drawn.
    void dismissNews().catch(() => undefined);
    void leadToSignIn().catch(() => undefined);
    offerReason();
    panel.widgets.register((widgets) => [
      ...HOME_WIDGETS,
      ...widgets.filter(({ id }) => !LEFT_OUT.includes(id)),
    ]);
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
