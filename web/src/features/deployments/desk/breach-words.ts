import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';

/** A rule an assignment breaks, with its figures; instants are ISO 8601. */
export interface Breach {
  readonly rule: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export const DEPLOYMENT_RULES = [
  'doubleBooked',
  'qualificationMissing',
  'over10hIn24h',
  'over50hInWeek',
  'restUnder11h',
] as const;

const isRule = (rule: unknown): boolean => (DEPLOYMENT_RULES as readonly unknown[]).includes(rule);

type Values = Readonly<Record<string, unknown>>;

/** A breach as a refusal tells it: its figures beside the rule, or in `params` as the plan's own. */
function breachFrom(told: Values): Breach {
  const params = told['params'];
  const nested = typeof params === 'object' && params !== null;
  return { rule: String(told['rule']), params: nested ? (params as Values) : told };
}

/** Every breach a refusal names: the first, and the others it came with; empty for other errors. */
export function breachesOf(details: Values): readonly Breach[] {
  const { rule, params } = details;
  if (!isRule(rule)) return [];
  const all = (params as Values | undefined)?.['all'];
  if (Array.isArray(all) && all.length > 0) return (all as Values[]).map(breachFrom);
  return [breachFrom(details)];
}

function variant({ rule, params }: Breach): string {
  if (rule === 'qualificationMissing') {
    return params['requiredType'] ? 'qualificationMissing.type' : 'qualificationMissing.skill';
  }
  if (rule === 'doubleBooked') {
    return params['bookedUnit'] === params['unit'] ? 'doubleBooked.same' : 'doubleBooked.kin';
  }
  return rule;
}

/** Tells a broken rule in plain words, with its figures in Brussels time. */
export function useBreachSentence(): (breach: Breach) => string {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  return useCallback(
    (breach) => {
      const { params } = breach;
      const at = (name: string): string =>
        typeof params[name] === 'string' ? format.dateTime(params[name]) : '';
      const kind = (name: string): string =>
        params[name] ? (t(`unitType.${String(params[name])}` as never) as unknown as string) : '';
      const figure = (name: string): string =>
        typeof params[name] === 'number' ? format.number(params[name], 2) : '';
      const values = {
        ...params,
        hours: figure('hours'),
        restHours: figure('restHours'),
        limit: figure('limit'),
        from: at('from') || at('start'),
        to: at('to') || at('end'),
        requiredType: kind('requiredType'),
        type: kind('type'),
        qualification: params['qualification']
          ? t(
              [`qualification.${String(params['qualification'])}`, 'qualification.other'] as never,
              {
                code: params['qualification'],
              } as never,
            )
          : '',
      };
      return t(`breach.${variant(breach)}` as never, values as never) as unknown as string;
    },
    [t, format],
  );
}
