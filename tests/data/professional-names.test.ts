import { describe, expect, it } from 'vitest';
import { createSearch } from '../../components/directory/search.ts';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadContent } from '../../data/content.ts';
import { loadDirectory, searchEntries } from '../../data/directory.ts';
import { loadMapContent } from '../../data/map-content.ts';
import seed from '../../data/seed-register.json' with { type: 'json' };

/*
 * Every proper name and term of art in the 96 sentences of the map, by the sentence that uses it and where it belongs: on the pages of
 * which services, on the map, or among the notes for practitioners. Somebody who has only the name, from a letter or a meeting, finds it.
 * Left out on purpose: "paedophile" (a label; whānau of the person read this too). "Consensually" cannot be said of a child.
 */
const names: readonly (readonly [sentence: string, name: string, where: string])[] = [
  ['intro-01', 'national referral mechanism', 'ecpat-nz map'],
  ['intro-01', 'victim-survivor', 'ecpat-nz map'],
  ['intro-01', 'commercial sexual exploitation', 'ecpat-nz map'],
  ['intro-02', 'self-advocating', 'ecpat-nz'],
  ['intro-03', 'trafficked', 'inz-trafficking map'],
  ['intro-05', 'parental history of child abuse victimisation', 'practitioners'],
  ['intro-06', 'intimate partner violence', 'practitioners'],
  ['intro-07', 'parent-child relation', 'practitioners'],
  ['intro-08', 'non-nuclear family structure', 'practitioners'],
  ['intro-09', 'disability', 'practitioners'],
  ['intro-10', 'poor mental health', 'practitioners'],
  ['intro-11', 'colonisation', 'practitioners'],
  ['intro-12', 'chronic physical health issues', 'practitioners'],
  ['intro-13', 'social isolation', 'practitioners'],
  ['netsafe-01', 'statutory role', 'netsafe'],
  ['netsafe-01', 'the 10 principles', 'netsafe'],
  ['netsafe-01', 'communication principles', 'netsafe practitioners'],
  ['netsafe-01', 'Harmful Digital Communications Act 2015', 'netsafe map practitioners'],
  ['netsafe-01', 'HDCA', 'netsafe map practitioners'],
  ['netsafe-02', 'complaint', 'netsafe'],
  ['netsafe-02', 'complainant', 'netsafe'],
  ['netsafe-02', 'resolution', 'netsafe'],
  ['netsafe-03', 'explicit content', 'netsafe'],
  ['netsafe-03', 'mediation', 'netsafe'],
  ['netsafe-04', 'civil court', 'netsafe map'],
  ['netsafe-05', 'legal guardian', 'netsafe'],
  ['netsafe-06', 'induced', 'netsafe'],
  ['netsafe-06', 'intimate images', 'netsafe'],
  ['netsafe-09', 'risk and harm assessment', 'netsafe'],
  ['netsafe-11', 'warm handover', 'netsafe map'],
  ['netsafe-11', 'direct referral', 'netsafe map'],
  ['netsafe-12', 'breach of confidentiality', 'netsafe'],
  ['netsafe-15', 'law enforcement', 'police-oceanz'],
  ['netsafe-16', 'disclosure', 'netsafe'],
  ['netsafe-16', 'triage', 'netsafe'],
  ['police-01', 'Online Child Exploitation Across New Zealand', 'police-oceanz map'],
  ['police-01', 'OCEANZ', 'police-oceanz map practitioners'],
  ['police-01', 'child exploitation networks', 'police-oceanz'],
  ['police-01', 'grooming', 'police-oceanz police-105'],
  ['police-01', 'electronically patrolling', 'police-oceanz'],
  ['police-04', 'National Centre for Missing and Exploited Children', 'ncmec-cybertipline police-oceanz map'],
  ['police-04', 'NCMEC', 'ncmec-cybertipline police-oceanz map'],
  ['police-05', 'district and national workgroups', 'police-oceanz'],
  ['police-06', 'domestic referrals', 'police-oceanz'],
  ['police-06', 'Crime Stoppers', 'crime-stoppers map'],
  ['police-07', 'international referrals', 'police-oceanz'],
  ['police-07', 'law enforcement agency', 'police-oceanz'],
  ['police-08', 'CSEM', 'police-105 dia-dcet customs-ceot'],
  ['police-08', 'non-emergency reporting', 'police-105'],
  ['police-08', 'front counter', 'police-105'],
  ['police-09', 'Financial Intelligence Unit', 'police-fiu map'],
  ['police-10', 'suspicious transaction report', 'police-fiu map'],
  ['police-10', 'financial reporting entity', 'police-fiu'],
  ['police-11', 'flags', 'police-fiu'],
  ['police-11', 'district CPT team', 'police-district-child police-fiu'],
  ['police-12', 'regional Child and Youth policing department', 'police-district-child police-105'],
  [
    'police-14',
    'Child Protection Protocol: Joint Standard Operating Procedures',
    'police-105 police-district-child oranga-tamariki-ncc oranga-tamariki-icpu map practitioners',
  ],
  ['police-14', 'CPP', 'police-105 oranga-tamariki-ncc map practitioners'],
  ['oranga-tamariki-01', 'intake point', 'oranga-tamariki-ncc oranga-tamariki-icpu'],
  ['oranga-tamariki-02', 'National Contact Centre', 'oranga-tamariki-ncc map'],
  ['oranga-tamariki-02', 'International Child Protection Unit', 'oranga-tamariki-icpu oranga-tamariki-ncc map'],
  ['oranga-tamariki-03', 'objectionable material', 'dia-dcet customs-ceot'],
  ['oranga-tamariki-03', 'possession', 'oranga-tamariki-ncc'],
  ['oranga-tamariki-03', 'distribution', 'oranga-tamariki-ncc'],
  ['oranga-tamariki-04', 'child protection social worker', 'oranga-tamariki-ncc'],
  ['oranga-tamariki-04', 'protective adults', 'oranga-tamariki-ncc map'],
  ['oranga-tamariki-04', 'alleged offender', 'oranga-tamariki-ncc police-105 map'],
  ['dia-01', 'Digital Child Exploitation Team', 'dia-dcet map'],
  ['dia-01', 'Films, Videos, and Publications Classification Act 1993', 'dia-dcet classification-office map'],
  ['dia-01', 'objectionable publication', 'dia-dcet classification-office customs-ceot map'],
  ['dia-01', 'child sexual exploitation and abuse imagery', 'dia-dcet'],
  ['dia-02', 'publication-based offending', 'dia-dcet'],
  ['dia-03', 'charges', 'court-victim-advisors map'],
  ['dia-03', 'victim impact statement', 'dia-dcet police-105 court-victim-advisors victim-support map'],
  ['dia-04', 'self-report', 'dia-dcet ncmec-cybertipline'],
  ['dia-04', 'victim identification process', 'dia-dcet'],
  ['dia-06', 'cloud storage provider', 'dia-dcet'],
  ['dia-07', 'seized devices', 'dia-dcet map'],
  ['dia-07', 'forensic examination', 'dia-dcet map'],
  ['dia-09', 'victim identification', 'dia-dcet customs-ceot map'],
  ['dia-10', 'proactive reporting', 'dia-dcet'],
  ['dia-10', 'Domain Name Commission', 'dia-dcet map'],
  ['dia-10', 'ECPAT portal', 'dia-dcet ecpat-nz'],
  ['dia-11', 'proactive online investigations', 'dia-dcet'],
  ['customs-01', 'Child Exploitation Operations Team', 'customs-ceot map'],
  ['customs-01', 'CEOT', 'customs-ceot map'],
  ['customs-01', 'cross-border harm', 'customs-ceot'],
  ['customs-01', 'child sexual exploitation material', 'customs-ceot dia-dcet police-105'],
  ['customs-01', 'obscene articles', 'customs-ceot'],
  ['customs-01', 'child-like sex dolls', 'customs-ceot'],
  ['customs-02', 'import and export', 'customs-ceot'],
  ['customs-02', 'interdicting sex tourism offenders', 'customs-ceot'],
  ['customs-03', 'contact offenders', 'customs-ceot'],
  ['customs-04', 'Virtual Global Taskforce', 'customs-ceot police-oceanz map'],
  ['b-information-02', 'imagery analysis', 'dia-dcet'],
  ['b-information-03', 'URL', 'map'],
  ['b-relations-01', 'NGO', 'ecpat-nz'],
  ['b-technology-01', 'end-to-end encryption', 'dia-dcet map'],
  ['b-technology-02', 'artificial intelligence', 'dia-dcet map'],
  ['b-technology-06', 'data cache', 'dia-dcet'],
  ['b-technology-06', 'attribution', 'dia-dcet'],
  ['b-offender-whanau-03', 'PartnerSPEAK', 'partnerspeak map'],
  ['b-transnational-01', 'legislative framework', 'netsafe'],
  ['b-transnational-01', 'hosting organisation', 'netsafe'],
  ['b-transnational-04', 'bulletproof', 'netsafe map'],
  ['b-complexity-02', 'contact offending', 'police-105 map'],
  ['b-complexity-02', 'Department of Internal Affairs', 'dia-dcet map'],
  ['b-complexity-07', 'coerced', 'netsafe'],
  ['b-whole-process-02', 'information sharing', 'ecpat-nz map'],
  ['b-whole-process-03', 'referral pathway', 'ecpat-nz map'],
];

const directory = loadDirectory();
const search = createSearch(searchEntries(directory));
const assisted = loadAssistedContent();
const map = loadMapContent();
const plain = (text: string) =>
  text
    .replace(/[–‑]/g, '-')
    .replace(/[“”’'".,:]/g, '')
    .toLowerCase();
const holds = (text: string, name: string) => plain(text).includes(plain(name));

/** What the page of a service says, its trail of sources apart. */
const pageOf = (id: string) => {
  const { card, terms, alsoCalled } = directory.entries.find(({ card: { id: each } }) => each === id)!;
  return {
    named: [card.name, card.organization, ...terms.map(({ term }) => term)],
    all: JSON.stringify([card, terms, alsoCalled]),
  };
};
const onMap = JSON.stringify([map.pathway, map.barriers]);
const forPractitioners = JSON.stringify([assisted.notes, assisted.riskFactors]);

it('names only sentences there are', () => {
  expect(names.filter(([sentence]) => !Object.hasOwn(seed, sentence))).toEqual([]);
  expect(names.length).toBeGreaterThan(100);
});

describe.each(names)('%s: %s', (_, name, where) => {
  const places = where.split(' ');
  const services = places.filter((place) => !['map', 'practitioners'].includes(place));

  it('stands where it belongs', () => {
    for (const id of services) {
      const { named, all } = pageOf(id);
      expect(named.some((each) => holds(each, name)) || holds(all, name), id).toBe(true);
    }
    if (places.includes('map')) expect(holds(onMap, name), 'map').toBe(true);
    if (places.includes('practitioners')) expect(holds(forPractitioners, name), 'practitioners').toBe(true);
  });

  // A risk factor stands with no service, so there is nothing to find.
  if (services.length > 0) {
    it('is found by searching', () => {
      const found = search(name)!;
      for (const id of services) expect(found, id).toContain(id);
    });
  }
});

it('gives every such name plain words of its own: another text, no longer than three sentences', () => {
  for (const { card, terms } of directory.entries) {
    for (const { term, text } of terms) {
      expect(text, `${card.id}: ${term}`).not.toBe(term);
      expect(text.split(/[.?!:](?:\s|$)/).filter(Boolean).length, `${card.id}: ${term}`).toBeLessThanOrEqual(3);
      expect(
        Math.max(...text.split(/(?<=[.?!:])\s/).map((each) => each.split(/\s+/).length)),
        `${card.id}: ${term}`,
      ).toBeLessThan(26);
    }
  }
});

it.each([
  ['HDCA', 'netsafe'],
  ['harmful digital communications', 'netsafe'],
  ['ten principles', 'netsafe'],
  ['victim impact', 'court-victim-advisors'],
  ['virtual global task force', 'customs-ceot'],
  ['Films, Videos and Publications Classifications Act (1993)', 'classification-office'],
  ['Films, Videos, and Publications Classification Act', 'dia-dcet'],
  ['Suspicious Transaction Reports', 'police-fiu'],
  ['CPT', 'police-district-child'],
  ['sex dolls', 'customs-ceot'],
  ['end to end encryption', 'dia-dcet'],
])('as people type it, %s finds %s', (query, id) => expect(search(query)!.slice(0, 5)).toContain(id));

describe('the names professionals use', () => {
  it('stay off the card of an ending, and so off the phone of whoever walks alone', () => {
    const walk = JSON.stringify(loadContent().services);
    for (const { terms } of directory.entries) {
      for (const { text } of terms) expect(walk.includes(JSON.stringify(text)), text).toBe(false);
    }
  });

  it('stand beside the notes of a practitioner', () => {
    expect(assisted.terms.of['netsafe']!.map(({ term }) => term)).toContain('Civil court');
    expect(assisted.terms.of['safe-to-talk']).toBeUndefined();
  });

  it('say how we know, like everything else on the page', () => {
    const { known } = directory.entries.find(({ card }) => card.id === 'netsafe')!;
    expect(known.filter(({ field }) => field === assisted.terms.title).length).toBeGreaterThan(10);
  });
});
