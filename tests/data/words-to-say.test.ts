import { describe, expect, it } from 'vitest';
import { canBeRead } from '../../data/reachable.ts';
import { readServices } from '../../data/services.ts';
import { voiceFor } from '../../machines/questions.ts';
import { type KeptFor, type Reader, sayingsFor } from '../../machines/reader.ts';
import { rules } from '../../machines/rules.ts';
import { options, UNSURE } from '../../machines/vocabulary.ts';
import { asScreen, readingGrade, withoutNames } from './reading-grade.ts';

/*
 * Words to say are read aloud over a phone, often while crying. A mother does not say "it happened to me", a boy of twelve does not
 * say "my client", a bank does not ask to stay anonymous: for every service, everybody who can meet it has words of their own.
 */

const services = readServices();
const everyRole: readonly Reader['role'][] = [...options.role, UNSURE];

interface Met {
  readonly service: string;
  readonly reader: Reader;
  readonly lines: readonly string[];
}

/** What each kind of reader is given to say, at every service that they can meet. */
const met: readonly Met[] = rules.flatMap(({ service, fits }) =>
  everyRole.flatMap((role) =>
    [false, true].flatMap((child) =>
      [false, true].flatMap((close): Met[] => {
        const kept: KeptFor = { roles: [role], child: child || undefined, close: close || undefined };
        if (!canBeRead(kept, fits)) return [];
        const reader: Reader = { voice: voiceFor({ role }), role, child, close };
        return [{ service, reader, lines: sayingsFor(services.get(service)!.handover.say, reader).map(({ en }) => en) }];
      }),
    ),
  ),
);

const who = ({ service, reader: { role, child, close } }: Met) =>
  [`${service}, ${role}`, child && 'under 18', close && 'who did this is close by'].filter(Boolean).join(', ');

/** Everyone whose lines have the fault, by name. Empty where all is well. */
const at = (met: readonly Met[], fault: (line: string) => boolean) =>
  met.flatMap((each) => each.lines.filter(fault).map((line) => `${who(each)}: ${line}`));

const linesOf = (service: string, role: Reader['role'], { child = false, close = false } = {}) =>
  met.find(
    ({ service: id, reader }) => id === service && reader.role === role && reader.child === child && reader.close === close,
  )!.lines;

/** The reader is the one under 18: it is about them, or it is their own thoughts or family. */
const isYoungReader = ({ reader: { role, child } }: Met) => child && (role === 'self' || role === 'own-behaviour');

const sensitiveToNames = /\banonymous|\bmy name\b|\bany names?\b|\bwithout (?:a|my) name/i;
const saysItHappenedToMe =
  /^(?:(?:hi|hello|kia ora|police)\. )?(?:it|something)(?: \w+){0,2} (?:happened|was done) to me\b|^(?:(?:hi|hello|kia ora)\. )?someone (?:\w+ )?(?:hurt|harmed|touched|scared|used) me\b|\bof me\b/i;

describe('words to say', () => {
  it('are two to five lines, for everybody who can meet a service', () => {
    expect(met.length).toBeGreaterThan(800);
    expect(met.filter(({ lines }) => lines.length < 2 || lines.length > 5).map(who)).toEqual([]);
  });

  it('are short enough to say in one breath or two', () => {
    expect(at(met, (line) => line.split(' ').length > 30)).toEqual([]);
  });

  it('say nothing twice to one reader', () => {
    expect(met.filter(({ lines }) => new Set(lines).size < lines.length).map(who)).toEqual([]);
  });

  it('of someone under 18 are not those of somebody at work, or of a parent', () => {
    const young = met.filter(isYoungReader);
    expect(at(young, (line) => /\bmy (?:client|student|patient|child)\b|\bI work with\b|\bfrom work\b/i.test(line))).toEqual([]);
  });

  it('of someone who was harmed and is under 18 ask about no other child', () => {
    const harmed = met.filter(({ reader: { role, child } }) => child && role === 'self');
    expect(at(harmed, (line) => /\ba child near me\b|\bsomeone I know\b|\bis thinking about suicide\b/i.test(line))).toEqual([]);
  });

  it('of a supporter, a practitioner or an organisation do not say that it happened to them', () => {
    const others = met.filter(({ reader }) => reader.voice !== 'self');
    expect(at(others, (line) => saysItHappenedToMe.test(line))).toEqual([]);
  });

  it('of an organisation never ask to stay unnamed, nor for company', () => {
    const organisations = met.filter(({ reader }) => reader.role === 'organisation');
    expect(organisations.length).toBeGreaterThan(5);
    expect(at(organisations, (line) => sensitiveToNames.test(line) || /\bsit with me\b|\bwith me\b/i.test(line))).toEqual([]);
    const reporting = ['police-fiu', 'ncmec-cybertipline', 'dia-dcet'] as const;
    for (const service of reporting) expect(linesOf(service, 'organisation').join(' ')).toMatch(/\b(?:keep|stay with us)\b/);
  });

  it('of someone worried about themselves are not those of someone who was harmed, and ask what is passed on', () => {
    const theirs = met.filter(({ reader }) => reader.role === 'own-behaviour');
    expect(at(theirs, (line) => saysItHappenedToMe.test(line) || /\b(?:hurt|hurting|harmed|scaring) me\b/i.test(line))).toEqual(
      [],
    );
    const stopHarm = ['stop-harm-safe-network', 'stop-harm-wellstop', 'stop-harm-stop', 'safe-to-talk', 'whats-up', 'youthline'];
    const silent = theirs.filter(
      ({ service, lines }) => stopHarm.includes(service) && !/what would you have to pass on/.test(lines.join(' ')),
    );
    expect(silent.map(who)).toEqual([]);
  });

  it('know a child who thinks of suicide for the one who speaks', () => {
    for (const service of ['need-to-talk-1737', 'suicide-crisis-helpline', 'lifeline']) {
      expect(linesOf(service, 'self', { child: true })[0], service).toMatch(/^Hi\. I’m a kid\. I’m thinking about/);
    }
  });

  it('ask not to be rung back where whoever did this may see the phone', () => {
    const doNotRing = /^Please don’t ring or text (?:back|me)/;
    for (const service of ['are-you-ok', 'shine', 'womens-refuge', 'shielded-site', 'oranga-tamariki-ncc', 'police-105']) {
      for (const child of [false, true]) {
        expect(linesOf(service, 'self', { child, close: true }).join('\n'), service).toMatch(new RegExp(doNotRing.source, 'm'));
      }
    }
  });

  it('begin with the place, in danger', () => {
    for (const role of ['self', 'own-behaviour', 'whanau', 'community', 'practitioner', UNSURE] as const) {
      expect(linesOf('police-111', role)[0], role).toMatch(/^Police\. (?:I’m|It’s) at …$/);
    }
  });

  it('ask for company where somebody rings with them', () => {
    for (const service of ['safe-to-talk', 'voyce']) {
      for (const role of ['self', 'whanau', 'community'] as const) {
        expect(linesOf(service, role).join(' '), `${service}, ${role}`).toContain('Can you stay on the line while we ring');
      }
    }
  });

  it('for a team behind a door are what to say to 105', () => {
    for (const each of met.filter(({ service }) => services.get(service)!.audience === 'behind')) {
      expect(each.lines.join(' '), who(each)).toContain('Please pass this to');
    }
  });

  it('are words that a twelve-year-old has', () => {
    const plain = withoutNames([
      ...[...services.values()].map(({ name }) => name.en),
      'OCEANZ', 'Oranga Tamariki', 'New Zealand Sign Language', 'Netsafe', 'Police', 'International Child Protection Unit',
    ]); // prettier-ignore
    const young = met.filter((each) => isYoungReader(each) || each.reader.role === 'self');
    const hard = young
      .map((each) => [readingGrade(plain(asScreen(each.lines))), who(each)] as const)
      .filter(([grade]) => grade > 6);
    expect(hard).toEqual([]);
  });
});
