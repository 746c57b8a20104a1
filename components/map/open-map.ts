import type { MouseEvent } from 'react';

/**
 * For a link to the map: opens it with one service's lines lit. Which service goes from page to page, in no address and no storage.
 * In a frame of opaque origin, or when the browser opens nothing, the link is followed as it is.
 * @see components/map/arrival.js
 */
export const openMapAt = (service: string) => (event: MouseEvent) => {
  const map = origin === 'null' ? null : window.open('/map');
  if (!map) return;
  event.preventDefault();
  addEventListener('message', function tell({ source, origin: from }) {
    if (source !== map || from !== origin) return;
    removeEventListener('message', tell);
    map.postMessage(service, origin);
  });
};
