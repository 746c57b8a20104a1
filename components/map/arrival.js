/*
 * Someone came from their list: the page they came from says which service it is about, so that no address has to. Nothing is kept.
 * Without script, or from another site, this is the plain map.
 */
(function () {
  var list = window.opener;
  if (!list || origin === 'null') return;

  addEventListener('message', function (event) {
    if (event.source !== list || event.origin !== origin) return;
    var place = Array.from(document.querySelectorAll('[data-services]')).find(function (each) {
      return each.dataset.services.split(' ').includes(event.data);
    });
    if (!place || !place.showPopover || place.matches(':popover-open')) return;
    document.getElementById('show-picture').checked = true;
    document.querySelector('[data-node="' + place.id + '"]').scrollIntoView({ block: 'center', inline: 'center' });
    place.showPopover();
  });
  list.postMessage('map', origin);

  // Whoever leaves from here means the list behind it as well.
  document.addEventListener('forget', function () {
    if (!('left' in document.documentElement.dataset)) return;
    try {
      list.document.querySelector('[data-quick-exit]').click();
    } catch {
      // It went elsewhere, or is closed.
    }
  });
})();
