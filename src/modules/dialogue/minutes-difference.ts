import { type ComparedText, wordsAgainst } from '../negotiations/index.js';
import type { MeetingMinutes } from './meeting.entity.js';
import { minutesText } from './meeting.rules.js';
import type { MinutesContent } from './minutes-content.types.js';

/** A version against the one before it among `versions`, word by word; null for the first. */
export function minutesDifference(
  versions: readonly MeetingMinutes[],
  minutes: Pick<MeetingMinutes, 'number' | 'content'>,
): ComparedText | null {
  const before = versions.find(({ number }) => number === minutes.number - 1);
  if (!before) return null;
  const wording = (content: MinutesContent) => ({
    text: { nl: minutesText(content) },
    parameters: {},
  });
  return wordsAgainst(wording(before.content), wording(minutes.content), 'nl');
}
