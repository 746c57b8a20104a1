import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { loadAboutWords } from '../../data/about-words.ts';
import { makeCertificate } from '../../data/certificate.ts';
import { loadContent } from '../../data/content.ts';
import { captures } from '../../data/capture-advice.ts';
import { loadPublished, saysTheyGetInTouch } from '../../data/proof-facts.ts';
import { sentencesOf } from '../../data/words-lint.ts';
import { answer } from '../../machines/conditions.ts';
import { prove } from '../../machines/proof/prove.ts';
import { propertyIds } from '../../machines/proof/properties.ts';
import { proofInWords } from '../../scripts/proof-in-words.ts';

it('prints each property with the number of walks it speaks of, and succeeds', () => {
  const lines = execFileSync('node', ['--import', 'tsx', 'scripts/prove.ts'], { encoding: 'utf8' }).split('\n');
  expect(lines[0]).toMatch(
    /^Every walk through the published machine: [\d,]{16,}, of which [\d,]+ stop at the first suggestions\.$/,
  );
  for (const id of propertyIds) {
    const line = lines.find((each) => each.startsWith(`${id} `));
    expect(line).toMatch(/^\S+ +holds +[\d,]+ {2}\S/);
  }
});

it('tells the shortest walk that breaks a promise, in words', () => {
  const published = loadPublished();
  const rules = published.machine.rules.map((rule) =>
    rule.service === 'oranga-tamariki-ncc' ? { ...rule, fits: answer('offender').is('family') } : rule,
  );
  const broken = prove({ ...published, machine: { ...published.machine, rules } });
  const text = proofInWords(broken, loadAboutWords(), loadContent()).join('\n');
  expect(text).toMatch(/^P3 +BROKEN /m);
  expect(text).toContain('The shortest shows it by: Oranga Tamariki National Contact Centre\n');
  expect(text).toMatch(/ {4}Who are you here for\? .+/);
  expect(text).toMatch(/ {4}.+\? Not sure|not sure/);
});

it('makes the same certificate of the same sources, and another of others', () => {
  const certificate = makeCertificate();
  expect(makeCertificate()).toEqual(certificate);
  const published = loadPublished();
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
