import { IconEye, IconEyeOff, IconPencil, IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { useLocalized } from '../../../lib/localized.js';
import type { Post } from './plan-types.js';
import classes from './plan.module.css';

interface CellProps {
  readonly post: Post;
  readonly span: number;
}

/** What somebody is able to do, in words; codes the catalogue does not know stay codes. */
export function useQualification(): (code: string) => string {
  const { t } = useTranslation('deployments-desk');
  return (code) =>
    t(
      [`qualification.${code}`, 'qualification.other'] as never,
      { code } as never,
    ) as unknown as string;
}

function Needs({ post }: { readonly post: Post }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const qualification = useQualification();
  const { requiredStrength, requiredType, requiredQualification, requiredCount } = post;
  return (
    <>
      <span className={classes.figure}>{t('needs.strength', { count: requiredStrength })}</span>
      {requiredType && <span>{t(`unitType.${requiredType}` as never)}</span>}
      {requiredQualification && (
        <span>
          {t('needs.qualification', {
            count: requiredCount ?? 1,
            name: qualification(requiredQualification),
          })}
        </span>
      )}
    </>
  );
}

/** Post, task and what it asks for. */
export function PostCells({
  post,
  span,
  editable,
}: CellProps & { readonly editable: boolean }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { base } = useDossier();
  const say = useLocalized();
  const visible = post.presence === 'visible';
  const Sign = visible ? IconEye : IconEyeOff;
  return (
    <>
      <th scope="row" rowSpan={span} className={classes.cell}>
        <span className={classes.stack}>
          <span className={classes.postName}>
            <strong>{post.code}</strong>
            {editable && (
              <Link
                to={`${base}/plan/post`}
                search={{ post: post.id } as never}
                aria-label={t('post.edit', { code: post.code })}
                className={classes.iconLink}
                data-print="hide"
              >
                <IconPencil size={16} aria-hidden />
              </Link>
            )}
          </span>
          <span>{say(post.name)}</span>
          <span className={classes.presence}>
            <Sign size={15} aria-hidden />
            {t(visible ? 'presence.visible' : 'presence.reserve')}
          </span>
        </span>
      </th>
      <td rowSpan={span} className={classes.cell}>
        {say(post.task)}
      </td>
      <td rowSpan={span} className={classes.cell}>
        <span className={classes.stack}>
          <Needs post={post} />
        </span>
      </td>
    </>
  );
}

/** Why the post stands there, with the way along the golden thread. */
export function WhyCell({ post, span }: CellProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { base } = useDossier();
  const say = useLocalized();
  const { measure, condition } = post;
  return (
    <td rowSpan={span} className={classes.cell}>
      <span className={classes.stack}>
        {measure && (
          <span>
            <Link to={`${base}/risk`}>
              {measure.hazard?.code ? `${measure.hazard.code} · ` : ''}
              {measure.code}
            </Link>{' '}
            <span className={classes.soft}>{say(measure.text)}</span>
          </span>
        )}
        {condition && (
          <span>
            <Link to={`${base}/conditions`} search={{ c: condition.number } as never}>
              {condition.number}
            </Link>{' '}
            <span className={classes.soft}>{t('why.condition')}</span>
          </span>
        )}
        {!measure && !condition && <span className={classes.soft}>{t('why.none')}</span>}
        <Link
          to={`${base}/order/thread`}
          search={{ type: 'post', id: post.id } as never}
          className={classes.small}
          data-print="hide"
        >
          <IconRoute size={16} aria-hidden />
          {t('why.thread', { code: post.code })}
        </Link>
      </span>
    </td>
  );
}
