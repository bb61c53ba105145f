import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Redline } from '../../../ui/products/redline.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { Facts, parts } from '../../events/portal/index.js';
import {
  agreedOf,
  currentOf,
  toneOf,
  turnOf,
  type Condition,
  type Version,
} from './condition-facts.js';
import { partsOf, useValueWords } from './condition-words.js';

export function ConditionBadge({ condition }: { readonly condition: Condition }): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const turn = turnOf(condition);
  const word = turn === 'settled' ? `state.${condition.state}` : `turn.${turn}`;
  return <StatusBadge tone={toneOf(condition)} label={t(word)} />;
}

/** The words of a version, in the reader's language when they exist in it. */
export function VersionText({ version }: { readonly version: Version }): ReactNode {
  const { text } = useValueWords();
  const { words, lang } = text(version);
  return (
    <p className={parts['text']} {...(lang ? { lang } : {})} style={{ whiteSpace: 'pre-wrap' }}>
      {words}
    </p>
  );
}

/** Who put a version forward, when, and why. */
export function VersionSource({ version }: { readonly version: Version }): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const format = useFormat();
  const { side, author, at, action, reason } = version;
  const who = side === 'organiser' ? author : t(`side.${side}`);
  return (
    <>
      <p className={parts['meta']}>
        {t(`action.${action}`, { who })} · {format.dateTime(at)}
      </p>
      {reason && <p className={parts['text']}>{t('reasonOf', { reason })}</p>}
    </>
  );
}

/** Words nobody stands by any more: dropped, taken back, refused. */
const GONE: readonly Condition['state'][] = ['dropped', 'withdrawn', 'refused'];

interface TextPartProps {
  readonly level: 2 | 4;
  readonly title: string;
  readonly children: ReactNode;
}

function TextPart({ level, title, children }: TextPartProps): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <div>
      <Heading className={parts['level']}>{title}</Heading>
      {children}
    </div>
  );
}

function Proposal({ condition, version }: { condition: Condition; version: Version }) {
  const words = useValueWords();
  const compared = version.number > 1 && version.wordChanges.length > 0;
  return (
    <>
      {compared ? (
        <Redline parts={partsOf(version)} parameters={words.changes(condition, version)} views />
      ) : (
        <VersionText version={version} />
      )}
      <VersionSource version={version} />
    </>
  );
}

export interface TextNowProps {
  readonly condition: Condition;
  /** Level of the headings, by where it stands. */
  readonly level: 2 | 4;
}

/** What stands, and what is proposed instead, with every difference. */
export function TextNow({ condition, level }: TextNowProps): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const agreed = agreedOf(condition);
  const current = currentOf(condition);
  if (!current) return null;
  const turn = turnOf(condition);
  const now = GONE.includes(condition.state) ? t('lastText') : t('now');
  if (turn === 'settled') {
    return (
      <TextPart level={level} title={now}>
        <VersionText version={agreed ?? current} />
      </TextPart>
    );
  }
  return (
    <div className={parts['stack']}>
      <TextPart level={level} title={t('now')}>
        {agreed ? (
          <VersionText version={agreed} />
        ) : (
          <p className={parts['meta']}>{t('nothingAgreed')}</p>
        )}
      </TextPart>
      <TextPart level={level} title={t(turn === 'mine' ? 'proposal.theirs' : 'proposal.mine')}>
        <Proposal condition={condition} version={current} />
      </TextPart>
    </div>
  );
}

/** Until when an answer is expected, and what follows when nobody answers. */
export function AnswerClock({ condition }: { readonly condition: Condition }): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const text = useLocalized();
  const format = useFormat();
  const clock = condition.answerClock;
  if (!clock) return null;
  const { yours, overdue, dueAt, explanation, silence, legalBase, extendedReason } = clock;
  const key = `clock.${yours ? 'yours' : 'theirs'}${overdue ? 'Over' : ''}`;
  return (
    <Notice
      tone={yours || overdue ? 'warn' : 'info'}
      title={t(key, { at: format.dateTime(dueAt) })}
    >
      <p className={parts['text']}>{text(silence)}</p>
      {extendedReason && (
        <p className={parts['text']}>{t('clock.extended', { reason: extendedReason })}</p>
      )}
      <p className={parts['text']}>{explanation}</p>
      <p className={parts['text']}>{t('clock.basis', { base: text(legalBase) })}</p>
    </Notice>
  );
}

/** The typed values of the latest version. */
export function ValueList({ condition }: { readonly condition: Condition }): ReactNode {
  const words = useValueWords();
  const current = currentOf(condition);
  if (!current) return null;
  const given = current.parameters as Readonly<Record<string, unknown>>;
  return (
    <Facts
      facts={condition.values.map((kind) => ({
        name: words.label(condition.values, kind.name),
        value: words.write(kind, given[kind.name]),
      }))}
    />
  );
}

/** An imposed condition says why and on what ground. */
export function Imposed({ condition }: { readonly condition: Condition }): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const { date } = useFormat();
  const { state, imposedReason, legalGround, suspendedAt } = condition;
  if (state !== 'imposed') return null;
  return (
    <Notice
      tone={suspendedAt ? 'warn' : 'info'}
      title={t(suspendedAt ? 'imposed.suspended' : 'imposed.title')}
    >
      {suspendedAt && (
        <p className={parts['text']}>{t('imposed.suspendedText', { day: date(suspendedAt) })}</p>
      )}
      {imposedReason && <p className={parts['text']}>{t('reasonOf', { reason: imposedReason })}</p>}
      {legalGround && (
        <p className={parts['text']}>{t('imposed.ground', { ground: legalGround })}</p>
      )}
    </Notice>
  );
}

/** Every version, the newest first, each with its difference to the one before. */
export function History({ condition }: { readonly condition: Condition }): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const words = useValueWords();
  return (
    <ol className={parts['cards']} reversed>
      {condition.versions.toReversed().map((version) => {
        const differs = version.number > 1 && version.wordChanges.some(({ op }) => op !== 'same');
        const changes = words.changes(condition, version);
        return (
          <li key={version.id} className={parts['card']}>
            <h3 className={parts['name']}>{t('version', { number: version.number })}</h3>
            <VersionSource version={version} />
            {differs || (version.number > 1 && changes.length > 0) ? (
              <Redline parts={partsOf(version)} parameters={changes} />
            ) : version.number === 1 ? (
              <VersionText version={version} />
            ) : (
              <p className={parts['meta']}>{t('sameText')}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
