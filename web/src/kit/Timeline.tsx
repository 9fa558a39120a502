import type { ReactNode } from 'react';

/** Something that happened. */
export interface Happening {
  key: string;
  /** The moment or the day, for machines. */
  at: string;
  /** The same in words. */
  when: string;
  what: ReactNode;
  /** What can be done about it. */
  act?: ReactNode;
  /** Whether it no longer holds. */
  undone?: boolean;
}

const focus = (item: HTMLLIElement | null) => item?.focus();

/** What happened, one thing after another. */
export function Timeline({
  events,
  short,
  arrived,
}: {
  events: readonly Happening[];
  /** Whether they are of one day, so that their times are short. */
  short?: boolean;
  /** Which of them has just arrived and takes the focus. */
  arrived?: number;
}) {
  return (
    <ol className="timeline" data-short={short}>
      {events.map(({ key, at, when, what, act, undone }, index) => (
        <li
          key={key}
          data-undone={undone || undefined}
          tabIndex={index === arrived ? -1 : undefined}
          ref={index === arrived ? focus : undefined}
        >
          <time dateTime={at}>{when}</time>
          <div>{what}</div>
          {act}
        </li>
      ))}
    </ol>
  );
}
