// Runs before Sveltia CMS: in which language its forms are, and that it asks no other host for its own files.
(() => {
  const page = document.documentElement;
  const configurations = JSON.parse(page.dataset.configurations);
  const tags = Object.keys(configurations);
  window.CMS_MANUAL_INIT = true;

  // The language chosen in the CMS's settings, else the browser's.
  const preferences = () => {
    try {
      return JSON.parse(localStorage.getItem('sveltia-cms.prefs')) ?? {};
    } catch {
      return {};
    }
  };
  const { locale = 'auto' } = preferences();
  const wanted = locale === 'auto' ? navigator.languages : [locale];
  const primary = (tag) => tag.toLowerCase().split('-')[0];
  const tag =
    wanted.map((each) => tags.find((known) => primary(known) === primary(each))).find(Boolean) ?? tags[0];

  const link = document.createElement('link');
  Object.assign(link, { rel: 'cms-config-url', type: 'application/yaml', href: configurations[tag] });
  document.head.append(link);

  // Words of its interface are fetched from a host that carries its releases: here they lie beside it. Whether there
  // is a later release is not asked, since the one at hand is pinned.
  const ask = window.fetch.bind(window);
  window.fetch = async (resource, ...rest) => {
    const address = new URL(resource instanceof Request ? resource.url : resource, location.href);
    if (address.origin === location.origin || !address.pathname.startsWith('/@sveltia/cms')) {
      return ask(resource, ...rest);
    }
    const words = address.pathname.match(/\/(locales\/[A-Za-z-]+\.json)$/);
    return words ? ask(new URL(words[1], location.href), ...rest) : new Response(null, { status: 404 });
  };
})();
