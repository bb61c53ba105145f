import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormat } from '../../lib/use-format.js';
import toneClass from '../status/tone.module.css';
import { TONE_ICONS, type Tone } from '../status/tones.js';
import classes from './history-list.module.css';

/** Something that happened: when, who, what. */
export interface HistoryEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Person, with position or organisation, translated where needed. */
  readonly who: string;
  /** What was done, translated: "countered condition C4". */
  readonly what: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: Tone;
  readonly icon?: Icon;
}

export interface HistoryListProps {
  /** Names the list for screen readers. */
  readonly label: string;
  /** Newest first or oldest first: shown as given. */
  readonly entries: readonly HistoryEntry[];
  /** Level of the days' headings. */
  readonly headingLevel?: 2 | 3 | 4;
}

interface Day {
  readonly title: string;
  readonly entries: HistoryEntry[];
}

function byDay(entries: readonly HistoryEntry[], date: (at: string) => string): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const title = date(entry.at);
    const last = days.at(-1);
    if (last?.title === title) last.entries.push(entry);
    else days.push({ title, entries: [entry] });
  }
  return days;
}

function Entry({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  const format = useFormat();
  const { at, who, what, detail, tone = 'neutral', icon } = entry;
  const Sign = icon ?? TONE_ICONS[tone];
  return (
    <li className={classes.entry}>
      <time className={classes.time} dateTime={at}>
        {format.time(at)}
      </time>
      <span className={`${toneClass.tone} ${classes.sign}`} data-tone={tone} aria-hidden>
        <Sign size={16} />
      </span>
      <div>
        <p className={classes.what}>
          {what} <span className={classes.who}>· {who}</span>
        </p>
        {detail && <div className={classes.detail}>{detail}</div>}
      </div>
    </li>
  );
}

/** What happened to a record, day by day. */
export function HistoryList({ label, entries, headingLevel = 3 }: HistoryListProps): ReactNode {
  const format = useFormat();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={classes.days} aria-label={label}>
      {byDay(entries, format.date).map((day) => (
        <div key={day.title}>
          <Heading className={classes.day}>{day.title}</Heading>
          <ol className={classes.entries}>
            {day.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
