import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import { ReferenceChoicesDocument } from './reference.desk.graphql.js';
import type { Words } from './reference-types.js';

const CATALOGUES = ['reference-desk', 'decision-desk', 'events', 'intake-desk', 'zones-desk'];

/** How rows are named: in the reader's language, with the names of what they refer to. */
export function useReferenceWords(): Words {
  const { t } = useTranslation(CATALOGUES);
  const say = useLocalized();
  const { number } = useFormat();
  const { data } = useReading(ReferenceChoicesDocument, {});
  return { t, say, choices: data, number };
}
