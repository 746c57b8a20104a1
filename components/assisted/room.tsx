'use client';

import { useAssisted } from './assisted-words.tsx';

export const rooms = ['person', 'whanau', 'support', 'interpreter'] as const;
export type InTheRoom = (typeof rooms)[number];

/** Somebody is there whom an answer could be news to. */
export const othersIn = (room: readonly InTheRoom[]) => room.includes('whanau') || room.includes('support');

interface Props {
  readonly room: readonly InTheRoom[];
  readonly onChange: (room: readonly InTheRoom[]) => void;
}

/** Who is in the room: people come and go. */
export function Room({ room, onChange }: Props) {
  const { opening: say } = useAssisted().words;
  return (
    <div className="room">
      {rooms.map((each) => (
        <label key={each} className="choice choice-small">
          <input
            type="checkbox"
            value={each}
            checked={room.includes(each)}
            onChange={({ target }) => onChange(target.checked ? [...room, each] : room.filter((other) => other !== each))}
          />
          <span>{say.room[each]}</span>
        </label>
      ))}
    </div>
  );
}
