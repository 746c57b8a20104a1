/*
 * Every way we know for a script to send something away. The functions run inside a page: first in one that has no policy, where each
 * has to arrive (so that the test can see it), then in ours, where none may.
 */

/** By name; `page` is where the outsider listens for HTTP, `stun` where for WebRTC. */
export type Channel = (page: string, stun: string) => unknown;

const add = (name: string, attributes: Record<string, string>) => {
  const element = Object.assign(document.createElement(name), {});
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  document.body.append(element);
  return element;
};

/** Available in the page as `add`. */
export const helpers = `const add = ${String(add)};`;

export const channels = {
  fetch: (page) => fetch(`${page}/fetch`, { mode: 'no-cors' }),
  'fetch with keepalive': (page) => fetch(`${page}/fetch-with-keepalive`, { mode: 'no-cors', keepalive: true }),
  XMLHttpRequest: (page) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${page}/XMLHttpRequest`);
    request.send();
  },
  beacon: (page) => navigator.sendBeacon(`${page}/beacon`, 'x'),
  image: (page) => add('img', { src: `${page}/image` }),
  'image from a set': (page) => add('img', { srcset: `${page}/image-from-a-set 1x` }),
  script: (page) => add('script', { src: `${page}/script` }),
  'imported module': (page) => import(`${page}/imported-module`),
  'preloaded module': (page) => add('link', { rel: 'modulepreload', href: `${page}/preloaded-module` }),
  style: (page) => add('link', { rel: 'stylesheet', href: `${page}/style` }),
  'CSS url': (page) => {
    add('p', {}).style.backgroundImage = `url(${page}/CSS-url)`;
  },
  'CSS import': (page) => {
    add('style', {}).textContent = `@import '${page}/CSS-import';`;
  },
  font: (page) => new FontFace('x', `url(${page}/font)`).load(),
  worker: (page) => new Worker(`${page}/worker`),
  'shared worker': (page) => new SharedWorker(`${page}/shared-worker`),
  'service worker': (page) => navigator.serviceWorker.register(`${page}/service-worker`),
  frame: (page) => add('iframe', { src: `${page}/frame` }),
  object: (page) => add('object', { data: `${page}/object` }),
  embed: (page) => add('embed', { src: `${page}/embed` }),
  video: (page) => add('video', { src: `${page}/video`, preload: 'auto' }),
  'video poster': (page) => add('video', { poster: `${page}/video-poster` }),
  audio: (page) => add('audio', { src: `${page}/audio`, preload: 'auto' }),
  'SVG image': (page) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', `${page}/SVG-image`);
    svg.append(image);
    document.body.append(svg);
  },
  EventSource: (page) => new EventSource(`${page}/EventSource`),
  WebSocket: (page) => new WebSocket(`${page.replace('http', 'ws')}/WebSocket`),
  WebRTC: async (_page, stun) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  form: (page) => {
    add('iframe', { name: 'sink' });
    (add('form', { action: `${page}/form`, method: 'post', target: 'sink' }) as HTMLFormElement).submit();
  },
  ping: (page) => add('a', { href: '#', ping: `${page}/ping` }).click(),
  prefetch: (page) => add('link', { rel: 'prefetch', href: `${page}/prefetch` }),
  preload: (page) => add('link', { rel: 'preload', as: 'image', href: `${page}/preload` }),
} satisfies Record<string, Channel>;

/** The path a channel calls, by its name. */
export const pathOf = (name: string) => `/${name.replaceAll(' ', '-')}`;

/** Tries every one, a moment apart, in a page. `again` names those to try. */
export const tryAll = (page: string, stun: string, names = Object.keys(channels)) => `(async () => {
  ${helpers}
  const channels = { ${names.map((name) => `${JSON.stringify(name)}: ${String(channels[name as keyof typeof channels])}`).join(', ')} };
  for (const channel of Object.values(channels)) {
    try { Promise.resolve(channel(${JSON.stringify(page)}, ${JSON.stringify(stun)})).catch(() => {}); } catch {}
  }
  await new Promise((done) => setTimeout(done, 2500));
})()`;
