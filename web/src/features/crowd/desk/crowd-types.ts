import type { FragmentType } from '../../../gql/desk/index.js';
import { readFragment } from '../../../gql/desk/index.js';
import type {
  CrowdContentFragment as Content,
  CrowdFiguresFragment as Figures,
  CrowdMeasuredFragment as Measured,
  CrowdPageQuery,
} from '../../../gql/desk/graphql.js';
import {
  CrowdContentFragment,
  CrowdFiguresFragment,
  CrowdMeasuredFragment,
} from './crowd.desk.graphql.js';

export type CrowdEvent = CrowdPageQuery['event'];
export type CrowdSheet = CrowdEvent['crowdSheets'][number];
export type CrowdVersion = CrowdSheet['versions'][number];
export type CrowdCount = CrowdEvent['crowdCounts'][number];
export type GroundPart = NonNullable<CrowdEvent['crowdSite']>['ground'][number];
export type CrowdFigures = Figures;
export type CrowdFigure = Figures['figures'][number];
export type CrowdContent = Content;
export type CrowdMeasure = Measured;

export const figuresOf = (masked: FragmentType<typeof CrowdFiguresFragment>): CrowdFigures =>
  readFragment(CrowdFiguresFragment, masked);
export const contentOf = (masked: FragmentType<typeof CrowdContentFragment>): CrowdContent =>
  readFragment(CrowdContentFragment, masked);
export const measureOf = (masked: FragmentType<typeof CrowdMeasuredFragment>): CrowdMeasure =>
  readFragment(CrowdMeasuredFragment, masked);

/** The newest version of one side's sheet; null while nothing is kept. */
export function lastOf(event: CrowdEvent, side: 'police' | 'organiser'): CrowdVersion | null {
  return event.crowdSheets.find((sheet) => sheet.side === side)?.versions[0] ?? null;
}
