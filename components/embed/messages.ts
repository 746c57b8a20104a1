/*
 * What a frame and its host page say to each other, version 1 (docs/embed.md, and docs/embed-messages.v1.schema.json for other
 * languages). Used by both sides. Nothing about a question, an answer or a service is in it, and nothing can be: there is no place for it.
 *
 * The frame says `ready` to its parent. The host checks that it came from its own frame and answers `hello` with a port. All the rest goes
 * through that port, which no other window can reach.
 */
export const READY = 'referral-navigator:ready';
export const HELLO = 'referral-navigator:hello';
export const VERSION = 1;

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Ready {
  readonly type: typeof READY;
  readonly v: typeof VERSION;
}
export interface Hello {
  readonly type: typeof HELLO;
  readonly v: typeof VERSION;
}
/** From the host: how it should look, in which language, and where the way out goes (an id of the list in data/site.ts). */
export interface Settings {
  readonly type: 'settings';
  readonly theme?: Theme;
  readonly locale?: string;
  readonly exit?: string;
  /** Sends heights. Left out, the frame says nothing about its size: heights could tell a host which question is on screen. */
  readonly height?: boolean;
}
/** From the frame: how high it would like to be, in CSS pixels. */
export interface Height {
  readonly type: 'height';
  readonly px: number;
}
/** From the frame: the person is leaving. To a place from the list, named by its id. */
export interface Exit {
  readonly type: 'exit';
  readonly to: string;
}
/** From the host: somebody pressed Shift three times in the host page. */
export interface Leave {
  readonly type: 'leave';
}

/** Steps under this many pixels are not worth a message. */
export const SMALLEST_STEP = 8;
const TALLEST = 40_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has = (value: Record<string, unknown>, ...keys: string[]) => Object.keys(value).every((key) => keys.includes(key));

const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z-]{1,20}$/.test(value);
const isTheme = (value: unknown): value is Theme => themes.includes(value as Theme);
const isLocale = (value: unknown): value is string => typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(value);
const optional = (value: unknown, check: (value: unknown) => boolean) => value === undefined || check(value);

/** Reads a message that may be anything at all: a getter that throws is a malformed message too. */
function reading<Message>(read: (value: unknown) => Message | null): (value: unknown) => Message | null {
  return (value) => {
    try {
      return read(value);
    } catch {
      return null;
    }
  };
}

const parseBare = <Type extends string>(type: Type) =>
  reading((value): { type: Type; v: typeof VERSION } | null =>
    isRecord(value) && has(value, 'type', 'v') && value.type === type && value.v === VERSION ? { type, v: VERSION } : null,
  );

/** Each of these gives the message in its settled form, or null for anything else. */
export const parseReady: (value: unknown) => Ready | null = parseBare(READY);
export const parseHello: (value: unknown) => Hello | null = parseBare(HELLO);

export const parseFromHost = reading((value): Settings | Leave | null => {
  if (!isRecord(value)) return null;
  if (value.type === 'leave') return has(value, 'type') ? { type: 'leave' } : null;
  if (value.type !== 'settings' || !has(value, 'type', 'theme', 'locale', 'exit', 'height')) return null;
  const { theme, locale, exit, height } = value;
  if (!optional(theme, isTheme) || !optional(locale, isLocale) || !optional(exit, isId)) return null;
  if (!optional(height, (it) => typeof it === 'boolean')) return null;
  return { type: 'settings', theme, locale, exit, height } as Settings;
});

export const parseFromFrame = reading((value): Height | Exit | null => {
  if (!isRecord(value)) return null;
  if (value.type === 'exit') return has(value, 'type', 'to') && isId(value.to) ? { type: 'exit', to: value.to } : null;
  if (value.type !== 'height' || !has(value, 'type', 'px')) return null;
  const { px } = value;
  return typeof px === 'number' && Number.isInteger(px) && px > 0 && px <= TALLEST ? { type: 'height', px } : null;
});
