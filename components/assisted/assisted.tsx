'use client';

import { useEffect, useRef, useState } from 'react';
import type { Said } from '../../machines/vocabulary.ts';
import { useReadHeading } from '../navigator/use-read-heading.ts';
import { useAssisted } from './assisted-words.tsx';
import { Opening } from './opening.tsx';
import type { InTheRoom } from './room.tsx';
import { Session } from './session.tsx';

interface Begun {
  readonly number: number;
  readonly preset: readonly Said[];
  readonly room: readonly InTheRoom[];
}

/**
 * The assisted setting: an opening, then one session. Ending a session takes its whole tree away, and with it everything that was
 * chosen or written: there is nowhere else that it could be.
 */
export function Assisted() {
  const { opening: say } = useAssisted().words;
  const [begun, setBegun] = useState<Begun | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const sessions = useRef(0);
  const place = useRef<HTMLDivElement>(null);

  const end = (why: string | null) => {
    setBegun(null);
    setNews(why);
  };

  // "Leave this page" and a page brought back by the browser both mean: forget.
  useEffect(() => {
    const forget = () => {
      setBegun(null);
      setNews(null);
    };
    document.addEventListener('forget', forget);
    return () => document.removeEventListener('forget', forget);
  }, []);

  useReadHeading(place, begun);

  return (
    <div ref={place}>
      {begun ? (
        <Session
          key={begun.number}
          preset={begun.preset}
          room={begun.room}
          onClear={() => end(say.cleared)}
          onIdle={() => end(say.wiped)}
        />
      ) : (
        <Opening
          news={news}
          onBegin={(preset, room) => {
            sessions.current += 1;
            setNews(null);
            setBegun({ number: sessions.current, preset, room });
          }}
        />
      )}
    </div>
  );
}
