'use client';

import type { Changes } from '../../machines/compare.ts';
import type { ServiceId } from '../../machines/rules.ts';
import type { Ending, Suggestion } from '../../machines/suggest.ts';
import type { Answers } from '../../machines/vocabulary.ts';
import { changesInWords } from '../ending/changes-in-words.ts';
import { fill, useContent } from '../words/words.tsx';
import { useAssisted } from './assisted-words.tsx';
import { besideFirst, StandBeside } from './stand-beside.tsx';

interface Props {
  readonly ending: Ending;
  /** What the ending is made from. */
  readonly answers: Answers;
  readonly changes: Changes | null;
  /** The answer being tried out, in words. */
  readonly trying: string | null;
  readonly begun: boolean;
  readonly chosen: readonly ServiceId[];
  readonly onChoose: (service: ServiceId) => void;
}

/** Everything on the list with the answers so far, and what the last one did to it, in words. */
export function LiveList({ ending, answers, changes, trying, begun, chosen, onChoose }: Props) {
  const content = useContent();
  const { ending: say } = content.screens;
  const { live, whatIf } = useAssisted().words;
  const row = (service: ServiceId, grade: string) => (
    <Row
      key={service}
      service={service}
      grade={grade}
      first={service === ending.first}
      chosen={chosen.includes(service)}
      onChoose={onChoose}
    />
  );
  const group = (title: string, grade: string, all: readonly Suggestion[]) => {
    const others = all.filter(({ service }) => service !== ending.first && !beside.includes(service));
    if (others.length === 0) return null;
    return (
      <div>
        <h3 className="live-group">{title}</h3>
        <ul className="divide-y divide-line">{others.map(({ service }) => row(service, grade))}</ul>
      </div>
    );
  };
  const beside = besideFirst(ending, answers);
  const isOn = (all: readonly Suggestion[], id: ServiceId) => all.some(({ service }) => service === id);
  const gradeOf = (id: ServiceId) => (isOn(ending.fits, id) ? 'fits' : isOn(ending.mayFit, id) ? 'may-fit' : 'talk');
  const gradeOfFirst = gradeOf(ending.first);

  return (
    <section data-live-list="" aria-labelledby="live-list" className={trying ? 'panel panel-trying' : 'panel'}>
      <h2 id="live-list" tabIndex={-1} className="text-lead font-bold">
        {live.title}
      </h2>
      <p className="text-small text-soft">{live.hint}</p>
      {trying ? <p className="mt-2 font-semibold">{fill(whatIf.trying, { answer: trying })}</p> : null}
      <p role="status" data-changes="" className="live-changes">
        {changes ? changesInWords(changes, content) : begun ? '' : live.start}
      </p>
      <div className="mt-2 grid gap-3">
        <div>
          <h3 className="live-group">
            {live.first}
            {gradeOfFirst === 'may-fit' ? ` (${say.mayFit.toLowerCase()})` : ''}
          </h3>
          <ul>{row(ending.first, gradeOfFirst)}</ul>
        </div>
        {beside.length > 0 ? <StandBeside>{beside.map((service) => row(service, gradeOf(service)))}</StandBeside> : null}
        {group(live.fits, 'fits', ending.fits)}
        {group(say.mayFit, 'may-fit', ending.mayFit)}
        {group(say.talk, 'talk', ending.talk)}
        {group(say.told, 'told', ending.told)}
      </div>
    </section>
  );
}

interface RowProps {
  readonly service: ServiceId;
  readonly grade: string;
  readonly first: boolean;
  readonly chosen: boolean;
  readonly onChoose: (service: ServiceId) => void;
}

function Row({ service: id, grade, first, chosen, onChoose }: RowProps) {
  const { services } = useContent();
  const { live } = useAssisted().words;
  const service = services[id];
  // A team behind another door, 111, or a tool: nobody is introduced to those.
  const instead =
    service.audience === 'behind' ? live.through : id === 'police-111' ? '' : service.selfService ? live.together : null;
  return (
    <li data-service={id} data-grade={grade} data-first={first ? '' : undefined} className="live-row">
      <span>
        <span className={first ? 'font-bold' : ''}>{service.name}</span>
      </span>
      {instead === null ? (
        <button
          type="button"
          className="button-quiet button-toggle"
          aria-pressed={chosen}
          data-choose={id}
          onClick={() => onChoose(id)}
        >
          {live.choose}
          <span className="sr-only">: {fill(live.chooseFull, { service: service.name })}</span>
        </button>
      ) : (
        <span className="live-instead">{instead}</span>
      )}
    </li>
  );
}
