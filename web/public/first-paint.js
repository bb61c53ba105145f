// Runs before the first paint, so that a page chosen dark never flashes white.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('parley.colourScheme');
  } catch (error) {
    chosen = null;
  }
  var dark = matchMedia('(prefers-color-scheme: dark)').matches;
  var scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
