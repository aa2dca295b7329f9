// Sets light or dark before the first paint. A file of its own, because the page allows no inline scripts.
(function () {
  var kept = null;
  try {
    kept = localStorage.getItem('tributary-color-scheme');
  } catch {
    // A browser that keeps nothing gets what its system prefers.
  }
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
