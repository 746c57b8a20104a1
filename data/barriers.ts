import { z } from 'zod';
import { type NoticeId, notices } from '../machines/notices.ts';
import { DataError, readData } from './parse.ts';
import { provenance } from './service-schema.ts';

/*
 * What stands in the way, and what is missing: the map's seven barrier cards in plain words, and the gaps it shows. Read while building.
 */

/** The seven of the seed. */
export const barrierIds = [
  'b-information',
  'b-relations',
  'b-technology',
  'b-offender-whanau',
  'b-transnational',
  'b-complexity',
  'b-whole-process',
] as const;
export type BarrierId = (typeof barrierIds)[number];

const text = z.string().min(1).max(420);
const { mark, sources, read } = provenance;

const barrierSchema = z.strictObject({
  id: z.enum(barrierIds),
  title: text,
  what: text,
  /** What it means for the person. */
  means: text,
  /** What this app does about it; only what it really does. */
  weDo: text,
  /** Where an ending says the same: these get its icon. */
  notices: z.array(z.enum(notices.map(({ id }) => id) as [NoticeId, ...NoticeId[]])).min(1),
  mark,
  sources,
});

const gapSchema = z.strictObject({ id: z.string().regex(/^gap-[a-z-]+$/), title: text, en: text, mark, sources });

export const barriersSchema = z.strictObject({
  read,
  barriers: z.array(barrierSchema).length(barrierIds.length),
  gaps: z.array(gapSchema).min(1),
});

export type Barriers = z.infer<typeof barriersSchema>;

/**
 * @param folder the data folder; another one in tests
 * @throws {DataError} when one of the seven is missing, or a notice stands with two
 */
export function loadBarriers(folder?: string): Barriers {
  const found = readData('barriers.json', barriersSchema, folder);
  const missing = barrierIds.filter((id) => !found.barriers.some((barrier) => barrier.id === id));
  const all = found.barriers.flatMap(({ notices: ids }) => ids);
  const twice = all.filter((id, at) => all.indexOf(id) !== at);
  if (missing.length > 0) throw new DataError(`data/barriers.json: missing: ${missing.join(', ')}`);
  if (twice.length > 0) throw new DataError(`data/barriers.json: notices: "${twice[0]}" stands with two barriers: expected one`);
  return found;
}

/** The barrier whose icon stands beside a notice, for those that have one. */
export const barrierOfNotice = ({ barriers }: Barriers): Partial<Record<NoticeId, BarrierId>> =>
  Object.fromEntries(barriers.flatMap(({ id, notices: ids }) => ids.map((notice) => [notice, id])));
