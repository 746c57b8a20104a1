/*
 * Someone came from their list: the page they came from says which service it is about, so that no address has to. Nothing is kept.
 */
(function () {
  var list = opener;
  if (!list || origin === 'null') return;
  addEventListener('message', function ({ source, origin: from, data }) {
    var known = [...document.querySelectorAll('[data-services]')];
    var place = source === list && from === origin && known.find((each) => each.dataset.services.split(' ').includes(data));
    if (!place || !place.showPopover) return;
    document.getElementById('show-picture').checked = true;
    document.querySelector('[data-node=' + place.id + ']').scrollIntoView({ block: 'center', inline: 'center' });
    place.showPopover();
    // Read out from its name.
    var name = place.querySelector('.entry-title');
    name.tabIndex = -1;
    name.focus({ preventScroll: true });
  });
  list.postMessage('map', origin);
  // Whoever leaves from here means the list behind it as well, unless it is closed or elsewhere by now.
  document.addEventListener('forget', function () {
    try {
      if (document.documentElement.dataset.left === '') list.document.querySelector('[data-quick-exit]').click();
    } catch {}
  });
})();
