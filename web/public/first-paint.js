// Runs before the first paint, so that a page chosen dark never flashes white.
(function () {
  const { document, localStorage, matchMedia } = globalThis;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  let scheme = prefersDark ? 'dark' : 'light';
  try {
    const chosen = localStorage.getItem('parley.colourScheme');
    if (chosen === 'light' || chosen === 'dark') scheme = chosen;
  } catch {
    // Storage is refused: the device's own scheme stays.
  }
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
