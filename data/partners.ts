import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DataError, listData, readData } from './parse.ts';
import { type ExitId, exits } from './site.ts';
import { type Colours, partnerTokens, readColours, tooFaint } from './theme.ts';

/*
 * Organisations that show the navigator inside their own page: one file each, checked while building. What a partner may change is here
 * and nothing else: colours that stay readable, where the way out goes (from a list), one service of its own, and who may frame it.
 */
const text = z.string().min(1).max(200);

/** Scheme, host and port, as a browser sends it: no path, no wildcard. Plain http only on this machine. */
const origin = z
  .string()
  .regex(
    /^(?:https:\/\/[a-z0-9.-]+(?::\d+)?|http:\/\/127\.0\.0\.1:\d+)$/,
    'expected an origin such as https://www.example.org, without a path or a star',
  );

const colours = z.partialRecord(z.enum(partnerTokens), z.string().regex(/^#[0-9a-f]{6}$/, 'expected a colour such as #0d4f4a'));

const partnerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  /** Who walks it: a person alone, or a practitioner beside them. */
  setting: z.enum(['self', 'practitioner']),
  language: z.enum(['en']),
  allowed_origins: z.array(origin).min(1),
  exit: z.enum(Object.keys(exits) as [ExitId, ...ExitId[]]),
  theme: z.strictObject({ light: colours, dark: colours }),
  /** Placed first under "someone to talk to", and labelled as theirs. */
  local_service: z
    .strictObject({
      name: text,
      summary: text,
      phone: z
        .string()
        .regex(/^\+?[0-9][0-9 ]*$/, 'expected digits and spaces, as dialled')
        .optional(),
      url: z.url({ protocol: /^https$/ }).optional(),
      hours: text.optional(),
    })
    .refine(({ phone, url }) => phone !== undefined || url !== undefined, 'expected a phone or a url')
    .optional(),
});

export type Partner = z.infer<typeof partnerSchema>;
export type LocalService = NonNullable<Partner['local_service']>;

const ourColours = () => {
  const read = (file: string) => readFileSync(path.join(process.cwd(), 'app', file), 'utf8');
  return readColours(read('tokens.css'), read('theme.css'));
};

/** Pages of the embed that are not partners. */
const taken = ['setup', 'check'];

/**
 * @param folder the data folder; another one in tests
 * @throws {DataError} naming file, field and what was expected, faint colours included
 */
export function loadPartners(folder?: string): readonly Partner[] {
  const ours = ourColours();
  const faults: string[] = [];
  const partners = listData('partners', folder).map((id) => {
    const partner = readData(`partners/${id}.json`, partnerSchema, folder);
    const fault = (field: string, what: string) => faults.push(`data/partners/${id}.json: ${field}: ${what}`);
    if (partner.id !== id) fault('id', `"${partner.id}", expected "${id}" like the file`);
    if (taken.includes(id)) fault('id', `"${id}" is a page of its own: expected another id`);
    for (const scheme of ['light', 'dark'] as const) {
      // What the dark scheme does not name it takes from ours, dark over light.
      const base = scheme === 'light' ? ours.light : { ...ours.light, ...ours.dark };
      for (const each of tooFaint({ ...base, ...partner.theme[scheme] })) fault(`theme.${scheme}`, each);
    }
    return partner;
  });
  if (faults.length > 0) throw new DataError(faults.join('\n'));
  return partners;
}

/** The colours of a partner (or of none) as a style over app/theme.css: by the person's own setting, or as the host page asks. */
export function themeStyle(partner: Partner | null): string {
  const { light, dark } = ourColours();
  const block = (colours: Colours, scheme = '') =>
    [
      ...(scheme ? [`color-scheme:${scheme}`] : []),
      ...Object.entries(colours).map(([token, hex]) => `--color-${token}:${hex}`),
    ].join(';');
  const theirs = partner?.theme ?? { light: {}, dark: {} };
  return [
    // Not in the dark: what a partner lightens must not stay light there.
    `@media not all and (prefers-color-scheme:dark){:root:root{${block(theirs.light)}}}`,
    `@media (prefers-color-scheme:dark){:root:root{${block(theirs.dark)}}}`,
    `:root:root[data-theme=light]{${block({ ...light, ...theirs.light }, 'light')}}`,
    `:root:root[data-theme=dark]{${block({ ...light, ...dark, ...theirs.dark }, 'dark')}}`,
    'html[data-fitted] body{min-height:0}',
  ].join('');
}
