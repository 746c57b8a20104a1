import { z } from 'zod';
import { rules } from '../machines/rules.ts';
import { provenance } from './service-schema.ts';

/*
 * What a practitioner needs to know about a service: thresholds, protocols, the law on sharing. Shown in the assisted setting only.
 * `check` says what to verify where the facts are unsettled.
 */
const text = z.string().min(1).max(420);
const noteSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The services it is about; none for a note about every handover. */
  services: z.array(z.enum(rules.map(({ service }) => service))),
  title: text,
  en: text,
  mi: text.optional(),
  check: text.optional(),
  ...provenance,
});

export const practitionerNotesSchema = z.strictObject({
  notes: z.array(noteSchema),
});
