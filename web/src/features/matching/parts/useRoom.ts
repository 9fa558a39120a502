import { useLayoutEffect, useRef, useState } from 'react';

/** In rem: everything beside the skills at its narrowest; a skill whose name is turned; one whose name lies; a letter of it. */
const BESIDE = 34.25;
const TURNED = 2.5;
const LYING = 6;
const LETTER = 0.48;

export interface Room {
  /** Whether the names over the columns are turned, since not all of them have room to lie. */
  turned: boolean;
  /** Whether the columns do not fit, so that the table moves in its frame. */
  scrolls: boolean;
  /** The width of the column of each skill, in rem. */
  columns: number[];
}

/** What room a frame of this many rem leaves for the columns of skills, and how they stand in it. */
export function roomFor(width: number, names: readonly string[], more = 0): Room {
  const room = width - BESIDE - more;
  const each = room / Math.max(1, names.length);
  const lying = names.map(lyingWidth);
  const turned = lying.reduce((sum, one) => sum + one, 0) > room;
  return {
    turned,
    scrolls: each < TURNED,
    columns: turned ? names.map(() => Math.min(4, Math.max(TURNED, each))) : lying,
  };
}

/** As wide as the longest word of a name, which is not divided. */
function lyingWidth(name: string): number {
  const longest = Math.max(0, ...name.split(/[\s-]+/).map((word) => word.length));
  return Math.max(LYING, longest * LETTER + 0.5);
}

/** Follows how wide the frame of a table is. */
export function useRoom(names: readonly string[], more: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(80);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || typeof ResizeObserver === 'undefined') return;
    const measure = () =>
      setWidth(box.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { frame, ...roomFor(width, names, more) };
}
