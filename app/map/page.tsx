import type { Metadata } from 'next';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BarriersAndGaps } from '../../components/barrier/barriers.tsx';
import { ListEdition } from '../../components/map/entries.tsx';
import { Filter } from '../../components/map/filter.tsx';
import { litStyles } from '../../components/map/lit-styles.ts';
import { Picture } from '../../components/map/picture.tsx';
import { RiskFactors } from '../../components/map/risk-factors.tsx';
import { WayIcons } from '../../components/map/way-icon.tsx';
import { Shell } from '../../components/shell/shell.tsx';
import { dateInWords, fill } from '../../components/words/fill.ts';
import { loadMapContent } from '../../data/map-content.ts';
import './map.css';

const content = loadMapContent();
const { words: say, pathway } = content;
const arrival = readFileSync(path.join(process.cwd(), 'components/map/arrival.js'), 'utf8');

export const metadata: Metadata = { title: say.title, description: say.description };

/** The whole pathway: as a picture, as a list, with what stands in the way. Everything is in the page; no script is needed to read it. */
export default function MapPage() {
  return (
    <Shell>
      <style dangerouslySetInnerHTML={{ __html: litStyles(pathway) }} />
      <div className="map">
        <WayIcons />
        <div className="map-intro">
          <h1 className="text-title font-bold">{say.title}</h1>
          <p className="mt-2 text-lead screen-only">{say.lead}</p>
          <p className="mt-2 screen-only">{say.how}</p>
          <p className="screen-only">
            <a href="/" className="map-link">
              {say.start}
            </a>
          </p>
        </div>
        <Filter content={content} />
        <label className="switch">
          <input type="checkbox" id="show-picture" autoComplete="off" />
          {say.picture.show}
        </label>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to without a pointer */}
        <div className="picture-room" role="region" aria-label={say.picture.scroll} tabIndex={0}>
          <Picture content={content} />
        </div>
        <section aria-labelledby="list" className="map-section list-edition">
          <h2 id="list" className="text-section font-bold">
            {say.list.title}
          </h2>
          <p className="screen-only">{`${say.list.hint} ${fill(say.list.read, { date: dateInWords(pathway.read) })}`}</p>
          <label className="switch write-out">
            <input type="checkbox" id="write-out" autoComplete="off" />
            {say.list.writeOut}
          </label>
          <div className="list-columns">
            <ListEdition content={content} />
          </div>
        </section>
        <BarriersAndGaps content={content} />
        <section aria-labelledby="use" className="map-section">
          <h2 id="use" className="text-section font-bold">
            {say.data.title}
          </h2>
          <p>
            {say.data.text} <a href="/data/pathway.json">{say.data.link}</a>. {say.data.print}
          </p>
        </section>
        <RiskFactors words={content.words} />
      </div>
      <script data-early="" dangerouslySetInnerHTML={{ __html: arrival }} />
    </Shell>
  );
}
