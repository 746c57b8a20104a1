/*
 * Runs as the page is read, before any other script, so that the way out works on a slow connection and when the app fails.
 * Without script the link still works as a plain link.
 */
(function () {
  var page = document.documentElement;
  var link = document.querySelector('[data-quick-exit]');
  var words = document.querySelector('[data-leave-words]');
  var presses = 0;
  var tooLate = 0;

  function show(count) {
    presses = count;
    if (count) page.dataset.presses = String(count);
    else delete page.dataset.presses;
    words.textContent = count ? words.dataset[count === 1 ? 'once' : 'twice'] : '';
  }

  function leave() {
    // Cover first: the person in the doorway is faster than any network. Letting go of what was said takes longer than a frame on
    // a slow phone, so it comes after the one that covers.
    page.dataset.left = '';
    go();
    requestAnimationFrame(function () {
      setTimeout(forget);
    });
  }

  function forget() {
    document.dispatchEvent(new Event('forget'));
  }

  // replace, not assign: Back must not lead here.
  function go() {
    if (window.top === window) return location.replace(link.href);
    // Inside another page the whole tab has to go. The script of that page does it if it listens, because it can cover that page too;
    // else we do, if that page lets us. If nobody can, what is left is to say so.
    var hostHeard = !document.dispatchEvent(new Event('leave-by-host', { cancelable: true }));
    setTimeout(takeTab, hostHeard ? 1500 : 0);
    setTimeout(function () {
      delete page.dataset.left;
      document.body.textContent = link.dataset.closeTab;
    }, 3500);
  }

  function takeTab() {
    try {
      window.top.location.replace(link.href);
    } catch {
      // Not allowed from in here.
    }
  }

  document.addEventListener(
    'click',
    function (event) {
      if (!(event.target instanceof Element) || !event.target.closest('[data-quick-exit]')) return;
      event.preventDefault();
      leave();
    },
    true,
  );

  document.addEventListener(
    'keydown',
    function (event) {
      if (event.repeat) return;
      if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) return startAgain();
      if (presses === 2) return leave();
      // Three presses within three seconds of the first. Whoever types a capital letter now and then does not leave.
      if (presses === 0) tooLate = setTimeout(show, 3000, 0);
      show(presses + 1);
    },
    true,
  );

  function startAgain() {
    clearTimeout(tooLate);
    show(0);
  }

  // Shift held down to select text, or to scroll sideways, is no wish to leave.
  ['pointerdown', 'mousedown', 'touchstart', 'wheel'].forEach(function (sign) {
    document.addEventListener(sign, startAgain, { capture: true, passive: true });
  });

  // Back, or the browser's page cache, can bring this page back as it was: start screen, no answers, no cover.
  window.addEventListener('pageshow', function (event) {
    delete page.dataset.left;
    show(0);
    if (event.persisted) forget();
  });

  // The next page was faster than the frame: nothing is kept in the browser's page cache either.
  window.addEventListener('pagehide', function () {
    if ('left' in page.dataset) forget();
  });
})();
