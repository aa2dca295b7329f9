// Asks for what a signed-in page begins with while the client's code is still on its way: on a slow line the answers are
// there when the code is. `api/early.ts` takes them.
(function () {
  var path = location.pathname;
  if (/^\/(sign-in|invitations|password-reset)(\/|$)/.test(path)) return;
  var words = JSON.parse(document.getElementById('words').textContent);
  var kept = null;
  try {
    kept = localStorage.getItem('tributary-language');
  } catch {
    // A browser that keeps nothing reads what it prefers.
  }
  // As `texts/index.ts` chooses.
  var wanted = [kept].concat(navigator.languages.map((tag) => tag.slice(0, 2)));
  var language = wanted.find((each) => ['en', 'fr', 'es'].includes(each)) || 'en';
  var early = (window.tributaryEarly = {});
  var ask = function (address) {
    var answer = fetch(address, { headers: { 'accept-language': language } });
    // Whoever takes the answer hears of a failure and asks again.
    answer.catch(function () {});
    early[address] = { language: language, answer: answer };
  };
  ask('/api/v1/me');
  ask('/api/v1/funds');
  if (path === '/') {
    ask('/api/v1/me/tasks');
    ask('/api/v1/me/tours');
  }
  if (!words[language]) return;
  var link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = words[language];
  document.head.append(link);
})();
