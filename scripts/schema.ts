import { writeFileSync } from 'node:fs';
import { serviceJsonSchema } from './service-json-schema.ts';

/* npm run schema: writes data/service.schema.json anew, after data/service-schema.ts or a list of codes has changed. */
writeFileSync('data/service.schema.json', serviceJsonSchema());
