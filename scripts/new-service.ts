import { existsSync, writeFileSync } from 'node:fs';
import sources from '../data/sources.json' with { type: 'json' };

/*
 * npm run new:service -- <id>
 * Writes data/services/<id>.json with every field that has to be filled. It fails the build until each has its words, its mark and its
 * sources: nothing half done is published.
 */

const [id, ...more] = process.argv.slice(2);
const file = `data/services/${id}.json`;

function refuse(why: string): never {
  console.error(`new:service: ${why}`);
  process.exit(2);
}
if (!id || more.length > 0) refuse('expected one id, as in: npm run new:service -- helping-hand');
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
  refuse(`"${id}": expected small letters, digits and single hyphens, as in helping-hand`);
if (existsSync(file)) refuse(`${file} is there already`);

// The day in New Zealand, where whoever reads the page is.
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Auckland' }).format(new Date());
// Empty on purpose: an empty text, mark or list of sources is refused, by name.
const said = `"en": "", "mark": "", "sources": [], "read": "${today}"`;
const lines = `{
  "$schema": "../service.schema.json",
  "id": "${id}",
  "name": { ${said} },
  "alternate_names": [],
  "organization": { ${said} },
  "audience": "",
  "group": "",
  "section": "",
  "serves": [],
  "summary": { ${said} },
  "eligibility": { ${said} },
  "does": [
    { ${said} }
  ],
  "doesNot": [
    { ${said} }
  ],
  "phones": [],
  "urls": [],
  "emails": [],
  "anonymous": { "answer": "", ${said} },
  "passesOn": [
    { ${said} }
  ],
  "next": [
    { ${said} }
  ],
  "access": [],
  "languages": [],
  "handover": {
    "offered": "",
    "about": { ${said} },
    "introducedBy": [
      { ${said} }
    ],
    "say": [
      { "en": "" }
    ],
    "withoutConsent": { ${said} },
    "contactAfter": { "reachesHome": true, ${said} }
  },
  "ready": [],
  "cautions": [],
  "conflicts": []
}
`;
writeFileSync(file, lines);

const lastCode = Object.keys(sources)
  .filter((code) => /^S\d+$/.test(code))
  .map((code) => Number(code.slice(1)))
  .reduce((a, b) => Math.max(a, b));
console.log(`${file} is written, and the build fails until it is filled in.

1. Add each page you read to data/sources.json (the next free code is S${lastCode + 1}).
2. Fill in every field. What you have not read, leave out: phones, urls, hours, cost and the like may stay empty or away.
   An editor that knows JSON Schema completes the fields and says what each is for.
3. npx vitest run tests/data    names what is missing, file and field.
4. It is at /services at once. To put it on an ending, add a rule: README, “To add a rule”.`);
