import { createHash } from 'node:crypto';

/*
 * The security headers, from one place. Pages may run only the scripts that were in them when they were built.
 */

const hashes = (html: string, element: 'script' | 'style'): string => {
  const inline = html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'g'));
  const quoted = [...inline].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`);
  return [...new Set(quoted)].join(' ');
};

/**
 * The content security policy of one built page: nothing from anywhere, but its own files and the inline parts it was built with.
 * `connect-src` and `form-action` are 'none': no script can send an answer away, and neither can a form.
 */
export const contentSecurityPolicy = (html: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${hashes(html, 'script')}`,
    `style-src 'self' ${hashes(html, 'style')}`,
    // The icon is written into the page: asking for it later would be a request while somebody answers.
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
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
export const commonHeaders: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
  'X-DNS-Prefetch-Control': 'off',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/** Pages are never kept by a cache; files whose name is their hash may be. */
export const cacheControl = (pathname: string): string =>
  /\.[0-9a-f]{12}\.js$/.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-store';
