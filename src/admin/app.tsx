// Strapi keeps the dismissal of its news per browser and installation; a clinic's editors are spared the clicks.
const NEWS = ['STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false', 'STRAPI_UPSELL_BANNER_DISMISSED'];

async function dismissNews(): Promise<void> {
  const response = await fetch('/admin/init');
  const { data } = (await response.json()) as { data: { uuid: string } };
  for (const key of NEWS) window.localStorage.setItem(`${key}:${data.uuid}`, 'true');
}

export default {
  config: {
    notifications: { releases: false },
    tutorials: false,
    translations: {
      en: {
        'app.components.LeftMenu.navbrand.title': 'Daktari',
        'Auth.form.welcome.title': 'Daktari yuko karibu',
      },
    },
  },
  register(): void {
    // Before the first page: the banner reads its key when it is drawn.
    void dismissNews().catch(() => undefined);
  },
  bootstrap(): void {
    document.title = 'Daktari CMS';
  },
};
