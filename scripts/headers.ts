import { createHash } from 'node:crypto';
import type { Partner } from '../data/partners.ts';

/*
 * The security headers, from one place. Pages may run only the scripts that were in them when they were built.
 */

const hashes = (html: string, element: 'script' | 'style'): string => {
  const inline = html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'g'));
  const quoted = [...inline].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`);
  return [...new Set(quoted)].join(' ');
};

/**
 * The content security policy of one built page: nothing from anywhere, not even from here, but the parts it was built with.
 * `connect-src` and `form-action` are 'none': no script can send an answer away, and neither can a form.
 * @param framedBy who may show the page in a frame
 */
export const contentSecurityPolicy = (html: string, framedBy = "'none'"): string =>
  [
    "default-src 'none'",
    `script-src ${hashes(html, 'script')}`,
    `style-src ${hashes(html, 'style')}`,
    // The icon is written into the page: asking for it later would be a request while somebody answers.
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    // Only the setup page shows another page of ours in it.
    ...(html.includes('id="embed-setup"') ? ["frame-src 'self'"] : []),
    // Only the About page runs the proof beside itself. Elsewhere text never becomes code, and no script can ask for another one.
    ...(html.includes('id="about-proof"')
      ? ["worker-src 'self'"]
      : ["worker-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"]),
    `frame-ancestors ${framedBy}`,
  ]
    .map((directive) => directive.trim())
    .join('; ');

const features = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen',
  'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment',
  'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb', 
  'window-management', 'xr-spatial-tracking',
]; // prettier-ignore

/** What every answer of the server carries, whatever the file. */
const commonHeaders: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
  'X-DNS-Prefetch-Control': 'off',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/** What each kind of file is. A build with another kind in it stops, so that no server has to guess. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** Pages are never kept by a cache; files whose name is their hash may be. */
const cacheControl = (pathname: string): string =>
  /\.[0-9a-f]{12}\.js$/.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-store';

/** Who may frame a page: a partner's page its partner, the plain embed any partner, everything else nobody. Ours may, for the preview. */
export function framedBy(page: string, partners: readonly Partner[]): string {
  const [, id] = /^\/embed(?:\/([a-z0-9-]+))?$/.exec(page) ?? [];
  if (!/^\/embed(?:\/|$)/.test(page) || id === 'setup') return "'none'";
  const theirs = id === undefined || id === 'check' ? partners : partners.filter((each) => each.id === id);
  return ["'self'", ...new Set(theirs.flatMap(({ allowed_origins }) => allowed_origins))].join(' ');
}

/**
 * The page with its policy inside as well: where a host cannot set a header for an address (a wrong one, on a static host; every one,
 * on some), the page still sends nothing anywhere. Who may frame it can only be said in a header.
 */
export function withPolicyInside(html: string): string {
  const policy = contentSecurityPolicy(html).replace(/; frame-ancestors .*$/, '');
  const inside = html.replace(
    /<meta charset="utf-8"\/>/i,
    (first) => `${first}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
  );
  if (inside === html) throw new Error('no <meta charset> to put the policy after');
  return inside;
}

/**
 * Every header of an answer, from one place.
 * @param pathname of the file or page, without `.html`
 * @param html its text, when it is a page
 */
export function headersFor(pathname: string, html: string | null, partners: readonly Partner[]): Record<string, string> {
  const isForHosts = /^\/embed(?:-check)?(?:\.[0-9a-f]{12})?\.js$/.test(pathname);
  const ancestors = framedBy(pathname, partners);
  const headers: Record<string, string> = { ...commonHeaders, 'Cache-Control': cacheControl(pathname) };
  if (html !== null) headers['Content-Security-Policy'] = contentSecurityPolicy(html, ancestors);
  // A host page loads the loader, with its hash; open data is for anybody's page.
  if (isForHosts || /^\/data\/[a-z-]+\.json$/.test(pathname))
    Object.assign(headers, { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' });
  // A worker has the policy of its own file: this one computes, and can reach nothing.
  if (pathname.startsWith('/proof-worker.')) headers['Content-Security-Policy'] = "default-src 'none'";
  if (ancestors !== "'none'") {
    delete headers['X-Frame-Options'];
    delete headers['Cross-Origin-Opener-Policy'];
  }
  return headers;
}
