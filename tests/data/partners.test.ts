import { describe, expect, it } from 'vitest';
import { loadPartners, type Partner, themeStyle } from '../../data/partners.ts';
import { framedBy, headersFor } from '../../scripts/headers.ts';
import { copyOfData, type Json } from './data-folder.ts';

const partners = loadPartners();

describe('a broken partner file', () => {
  const data = copyOfData();

  it.each<[string, (partner: Json) => void, RegExp]>([
    [
      'a colour that cannot be read',
      (partner) => (partner.theme.light.action = '#9b7fb0'),
      /example-youth\.json: theme\.light: action .* expected 7:1/,
    ],
    [
      'one that cannot be read in the dark',
      (partner) => (partner.theme.dark['action-ink'] = '#dddddd'),
      /theme\.dark: action-ink .* expected 7:1/,
    ],
    ['a token there is not', (partner) => (partner.theme.light.urgent = '#000000'), /theme\.light/],
    ['a way out that is not on the list', (partner) => (partner.exit = 'https://evil.example'), /exit/],
    [
      'an origin with a star',
      (partner) => (partner.allowed_origins = ['https://*.example']),
      /allowed_origins\[0\]: expected an origin/,
    ],
    ['an origin without encryption', (partner) => (partner.allowed_origins = ['http://youth.example']), /allowed_origins\[0\]/],
    ['the id of a page', (partner) => (partner.id = 'setup'), /expected "example-youth"/],
    ['a service nobody can reach', (partner) => delete partner.local_service.url, /local_service: expected a phone or a url/],
  ])('with %s is named', (_, change, message) => {
    data.edit('partners/example-youth.json', change);
    expect(() => loadPartners(data.folder)).toThrow(message);
  });
});

const origins = (id: string) => partners.find((partner) => partner.id === id)!.allowed_origins;

describe('who may frame a page', () => {
  it.each(['/', '/assisted', '/404', '/embed/setup', '/embedded'])('%s: nobody', (page) => {
    expect(framedBy(page, partners)).toBe("'none'");
    expect(headersFor(page, '', partners)).toMatchObject({
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it('a partner’s page: that partner and our own preview, and no other', () => {
    expect(framedBy('/embed/example-youth', partners)).toBe(["'self'", ...origins('example-youth')].join(' '));
    expect(framedBy('/embed/example-youth', partners)).not.toContain('https://school.example');
    const headers = headersFor('/embed/example-youth', '', partners);
    expect(headers['X-Frame-Options']).toBeUndefined();
    expect(headers['Content-Security-Policy']).toContain(`frame-ancestors 'self' ${origins('example-youth')[0]}`);
  });

  it('the plain embed: any partner', () => {
    for (const { allowed_origins } of partners)
      for (const origin of allowed_origins) expect(framedBy('/embed', partners)).toContain(origin);
  });

  it('lets an opaque frame load its script, and a host page load the loader with its hash', () => {
    expect(headersFor('/embed.0123456789ab.js', null, partners)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(headersFor('/embed.0123456789ab.js', null, partners)['Access-Control-Allow-Origin']).toBe('*');
    expect(headersFor('/embed.0123456789ab.js', null, partners)['Access-Control-Allow-Origin']).toBe('*');
  });
});

it('colours say only what the partner changes, and everything where a scheme is forced', () => {
  const style = themeStyle(partners.find(({ id }) => id === 'example-youth') as Partner);
  expect(style).toContain('@media not all and (prefers-color-scheme:dark){:root:root{--color-action:#4a2167');
  expect(style).toMatch(/\[data-theme=dark\]\{color-scheme:dark;[^}]*--color-urgent:#ffb4a6/);
});
