import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { loadAboutWords } from '../../data/about-words.ts';
import { makeCertificate } from '../../data/certificate.ts';
import { loadContent } from '../../data/content.ts';
import { captures } from '../../data/capture-advice.ts';
import { loadPublished, saysTheyGetInTouch } from '../../data/proof-facts.ts';
import { sentencesOf } from '../../data/words-lint.ts';
import { answer } from '../../machines/conditions.ts';
import type { Published } from '../../machines/proof/machine.ts';
import { prove } from '../../machines/proof/prove.ts';
import { propertyIds } from '../../machines/proof/properties.ts';
import { proofInWords } from '../../scripts/proof-in-words.ts';

it('prints each property with the number of walks it speaks of, and succeeds', { timeout: 180_000 }, () => {
  const lines = execFileSync('node', ['--import', 'tsx', 'scripts/prove.ts'], { encoding: 'utf8' }).split('\n');
  expect(lines[0]).toMatch(
    /^Every walk through the published machine: [\d,]{16,}, of which [\d,]+ stop at the first suggestions\.$/,
  );
  for (const id of propertyIds) {
    const line = lines.find((each) => each.startsWith(`${id} `));
    expect(line).toMatch(/^\S+ +holds +[\d,]+ {2}\S/);
  }
});

/** What is published, with the questions it takes to show a thing: the whole of it is proven above, and by the build. */
function withFewer(...asked: string[]): Published {
  const published = loadPublished();
  const options = Object.fromEntries(Object.entries(published.machine.options).filter(([id]) => asked.includes(id)));
  return { ...published, machine: { ...published.machine, options } };
}

it('tells the shortest walk that breaks a promise, in words', () => {
  const published = withFewer(
    'danger',
    'role',
    'content-online',
    'age',
    'physical-harm',
    'child-in-home',
    'watched',
    'priority',
    'offender',
  );
  const rules = published.machine.rules.map((rule) =>
    rule.service === 'oranga-tamariki-ncc' ? { ...rule, fits: answer('offender').is('family') } : rule,
  );
  const broken = prove({ ...published, machine: { ...published.machine, rules } });
  const content = loadContent();
  const text = proofInWords(broken, loadAboutWords(), content).join('\n');
  expect(text).toMatch(/^P3 +BROKEN /m);
  expect(text).toContain('The shortest shows it by: Oranga Tamariki National Contact Centre\n');
  expect(text).toContain(`    ${content.questions.role.voices.self!.title} not sure\n`);
  expect(text).toContain(`    ${content.questions['child-in-home'].voices.self!.title} not sure\n`);
});

it('makes the same certificate of the same sources, and another of others', () => {
  const published = withFewer('danger', 'role', 'content-online');
  const certificate = makeCertificate(published);
  expect(makeCertificate(published)).toEqual(certificate);
  const other = makeCertificate({
    ...published,
    machine: { ...published.machine, rules: published.machine.rules.toReversed() },
  });
  expect(other.hashes.rules).not.toBe(certificate.hashes.rules);
  expect(other.hashes.facts).toBe(certificate.hashes.facts);
});

it.each([
  ['Take a screenshot and keep it.', true],
  ['Please send us the picture.', true],
  ['You can keep a copy of the image.', true],
  ['Never screenshot, copy or send a sexual picture.', false],
  ['Do not send or attach a sexual picture, even if the form asks for screenshots.', false],
  ['Looks into people who make, keep or share these pictures.', false],
])('reads “%s” as telling to copy: %s', (sentence, tells) => {
  expect(captures(sentencesOf(sentence)) !== null).toBe(tells);
});

it.each([
  ['Netsafe may contact you about your choices.', true],
  ['The team gets in touch to go through your choices.', true],
  ['Crime Stoppers cannot come back to you.', false],
  ['Ask who will get in touch, and give your work contact.', false],
])('reads “%s” as getting in touch: %s', (sentence, tells) => {
  expect(saysTheyGetInTouch(sentence)).toBe(tells);
});
