import { Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossierReading } from '../../events/desk/index.js';
import { ParleyError } from '../../../lib/errors.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { OrderForm } from './order-form.js';
import { orderContent, type OrderContent } from './order-content.js';
import type { FoundOrder } from './order-types.js';
import { OrderDocument } from './orders.desk.graphql.js';
import classes from './orders.module.css';
import { useWriting, type Writing } from './use-writing.js';
import {
  fieldId,
  LineFields,
  OwnGroup,
  PairFields,
  PhaseFields,
  ScenarioFields,
} from './write-fields.js';
import { CLASSIFICATIONS, linesFrom, phasesFrom, scenariosFrom } from './write-values.js';

interface GroupsProps {
  readonly writing: Writing;
  readonly content: OrderContent | null;
}

function FreeTexts({ writing }: { readonly writing: Writing }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { values, change, errors } = writing;
  return (['intent', 'context'] as const).map((name) => (
    <fieldset key={name} className={classes.group}>
      <legend>{t(`write.group.${name}`)}</legend>
      <p className={classes.soft}>{t(`write.hint.${name}`)}</p>
      <PairFields
        path={name}
        lines={3}
        value={values[name]}
        errors={errors}
        onChange={(value) => change({ [name]: value })}
      />
    </fieldset>
  ));
}

function Lists({ writing, content }: GroupsProps): ReactNode {
  const { values, change, errors } = writing;
  const { phases, scenarios } = values;
  const lines = (path: 'coordination' | 'logistics', paragraph: string): ReactNode => {
    const own = values[path];
    const start = linesFrom(content, paragraph, path);
    return (
      <OwnGroup
        path={path}
        own={own !== null}
        onToggle={(wanted) => change({ [path]: wanted ? start : null })}
      >
        <LineFields
          path={path}
          values={own ?? []}
          errors={errors}
          onChange={(next) => change({ [path]: next })}
        />
      </OwnGroup>
    );
  };
  return (
    <>
      <OwnGroup
        path="phases"
        own={phases !== null}
        onToggle={(own) => change({ phases: own ? phasesFrom(content) : null })}
      >
        <PhaseFields
          path="phases"
          values={phases ?? []}
          errors={errors}
          onChange={(next) => change({ phases: next })}
        />
      </OwnGroup>
      {lines('coordination', 'execution')}
      <OwnGroup
        path="scenarios"
        own={scenarios !== null}
        onToggle={(own) => change({ scenarios: own ? scenariosFrom(content) : null })}
      >
        <ScenarioFields
          path="scenarios"
          values={scenarios ?? []}
          errors={errors}
          onChange={(next) => change({ scenarios: next })}
        />
      </OwnGroup>
      {lines('logistics', 'support')}
    </>
  );
}

function Signals({ writing }: { readonly writing: Writing }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { values, change, errors } = writing;
  return (
    <fieldset className={classes.group}>
      <legend>{t('write.group.signals')}</legend>
      <div className={classes.pair}>
        <TextInput
          id={fieldId('talkgroups')}
          label={t('write.talkgroups')}
          description={t('write.hint.talkgroups')}
          value={values.talkgroups}
          error={errors['talkgroups']}
          onChange={(event) => change({ talkgroups: event.currentTarget.value })}
        />
        <TextInput
          id={fieldId('organiserContactMinutes')}
          label={t('write.contact')}
          description={t('write.hint.contact')}
          inputMode="numeric"
          value={values.organiserContactMinutes}
          error={errors['organiserContactMinutes']}
          onChange={(event) => change({ organiserContactMinutes: event.currentTarget.value })}
        />
      </div>
      <Radio.Group
        label={t('write.classification')}
        value={values.classification}
        onChange={(classification) => change({ classification })}
      >
        <div className={classes.badges}>
          {CLASSIFICATIONS.map((value) => (
            <Radio key={value} value={value} label={t(`classification.${value}`)} />
          ))}
        </div>
      </Radio.Group>
    </fieldset>
  );
}

function Form({ order }: { readonly order: FoundOrder | null }): ReactNode {
  const writing = useWriting(order, 'full');
  const content = order?.latest ? orderContent(order.latest.content) : null;
  return (
    <OrderForm writing={writing} name="write">
      <FreeTexts writing={writing} />
      <Lists writing={writing} content={content} />
      <Signals writing={writing} />
    </OrderForm>
  );
}

/** The texts commanders write themselves; everything else is compiled from the dossier. */
export function WritePage(): ReactNode {
  const { t } = useTranslation('orders-desk');
  const may = useMay();
  const { data, error, again } = useDossierReading(OrderDocument);
  if (!may('orders.draft')) return <ErrorNotice error={new ParleyError('FORBIDDEN')} />;
  return (
    <PageSection arrives title={t('write.title')}>
      <p className={classes.soft}>{t('write.lead')}</p>
      {error && !data && <ErrorNotice error={error} onRetry={again} />}
      {!data && !error && <Loading lines={12} />}
      {data && <Form key={data.event.id} order={data.event.operationOrder ?? null} />}
    </PageSection>
  );
}
