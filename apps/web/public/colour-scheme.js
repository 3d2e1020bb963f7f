// Sets the colour scheme before the first paint, so that nothing flashes. Its own file because the
// content security policy allows no inline script.
(() => {
  const kept = localStorage.getItem('concordat-colour-scheme');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = kept === 'light' || kept === 'dark' ? kept : dark ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
