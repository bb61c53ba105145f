import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceRequestFragment as AdviceRequest } from '../../../gql/portal/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { MapCanvas } from '../../../ui/map/map-canvas.js';
import type { Footprint, MapWaypoint } from '../../../ui/map/map-types.js';
import { Facts, parts, useEventFacts } from '../../events/portal/index.js';
import { AdviceState } from './advice-list.js';

/** What is asked, about what, and until when. */
export function AdviceQuestion({ request }: { readonly request: AdviceRequest }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const more = useTranslation('portal-advice');
  const format = useFormat();
  const text = useLocalized();
  const { dueAt, question, state, themes, round, withdrawnReason } = request;
  const about = themes.map((theme) => text(theme)).filter((one) => one !== null);
  return (
    <div className={parts['card']} data-asks={state === 'asked' || undefined}>
      <div className={parts['head']}>
        <p className={parts['name']}>
          {t('advice.due', { at: `${format.date(dueAt)}, ${format.time(dueAt)}` })}
        </p>
        <AdviceState state={state} overdue={request.overdue} />
      </div>
      <p className={parts['text']}>{question ?? t('advice.noQuestion')}</p>
      {about.length > 0 && (
        <p className={parts['meta']}>{more.t('about', { themes: format.list(about) })}</p>
      )}
      {round > 1 && <p className={parts['meta']}>{more.t('again')}</p>}
      {withdrawnReason ? (
        <p className={parts['text']}>{more.t('withdrawn', { reason: withdrawnReason })}</p>
      ) : (
        <p className={parts['meta']}>{t('advice.silence')}</p>
      )}
    </div>
  );
}

/** What the service needs to know of the event. */
export function AdviceEvent({ request }: { readonly request: AdviceRequest }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const text = useLocalized();
  const eventFacts = useEventFacts();
  const [narrow] = useState(() => window.matchMedia('(max-width: 48em)').matches);
  const { dossier } = request;
  if (!dossier) return null;
  const communes = dossier.communes.map(({ name, code }) => text(name) ?? code);
  return (
    <PageSection title={t('advice.event')}>
      <Facts
        facts={[
          ...eventFacts(dossier),
          { name: t('status.communes'), value: format.list(communes) },
        ]}
      />
      {dossier.footprint !== null && (
        <MapCanvas
          label={t('status.map')}
          list="below"
          footprint={dossier.footprint as Footprint}
          waypoints={(dossier.waypoints ?? []) as MapWaypoint[]}
          live={narrow ? 'ask' : 'yes'}
          height={narrow ? '18rem' : '26rem'}
        />
      )}
    </PageSection>
  );
}

/** The answer as it was given. */
export function AdviceGiven({ request }: { readonly request: AdviceRequest }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const more = useTranslation('portal-advice');
  const format = useFormat();
  const { result, text, proposedConditions, visibility, answeredBy, answeredAt, late } = request;
  const by = { by: answeredBy ?? '', at: answeredAt ? format.dateTime(answeredAt) : '' };
  return (
    <PageSection title={t('advice.yours')}>
      {late && <Notice tone="warn" title={t('advice.late')} />}
      <Facts
        facts={[
          { name: t('advice.result'), value: result ? t(`result.${result}`) : null },
          { name: t('advice.text'), value: text },
          {
            name: t('advice.conditions'),
            value:
              proposedConditions.length > 0 ? (
                <ul className={parts['list']}>
                  {proposedConditions.map((condition) => (
                    <li key={condition}>{condition}</li>
                  ))}
                </ul>
              ) : null,
          },
          {
            name: t('advice.visibility'),
            value: visibility ? t(`visibility.${visibility}`) : null,
          },
          { name: more.t('drafted'), value: request.draftedBy },
          { name: t('advice.by'), value: t('advice.byAt', by) },
        ]}
      />
    </PageSection>
  );
}
