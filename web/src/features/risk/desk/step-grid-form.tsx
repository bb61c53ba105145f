import { NativeSelect, Textarea } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepFormProps } from './step-fields.js';
import { ASPECTS, COLOURS, type GridCell, MOVEMENTS, PHASES } from './step-values.js';
import classes from './steps.module.css';

const LONGEST = 4000;
type Place = Pick<GridCell, 'phase' | 'movement' | 'aspect'>;

const isAt = (place: Place) => (cell: GridCell) =>
  cell.phase === place.phase && cell.movement === place.movement && cell.aspect === place.aspect;

/** The 18 cells: a table one walks through with the tabulator, row by row. */
export function GridForm({ content, editing, onChange }: StepFormProps<'grid'>): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { cells } = content;
  const put = (place: Place, more: Partial<GridCell>): void => {
    const own = cells.find(isAt(place)) ?? { ...place, text: '', colour: null };
    const rest = cells.filter((cell) => !isAt(place)(cell));
    onChange({ cells: [...rest, { ...own, ...more }] });
  };
  const cell = (place: Place): ReactNode => {
    const own = cells.find(isAt(place));
    const names = {
      phase: t(`phase.${place.phase}`),
      movement: t(`movement.${place.movement}`),
      aspect: t(`aspect.${place.aspect}`),
    };
    const whole = Boolean(own?.text.trim() && own.colour);
    return (
      <td
        key={place.aspect}
        data-colour={own?.colour ?? undefined}
        data-empty={!whole || undefined}
        data-label={names.aspect}
      >
        <Textarea
          aria-label={t('grid.textOf', names)}
          autosize
          minRows={2}
          maxLength={LONGEST}
          placeholder={t('grid.empty')}
          value={own?.text ?? ''}
          onChange={(event) => put(place, { text: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('grid.colourOf', names)}
          data={[
            { value: '', label: t('grid.noColour') },
            ...COLOURS.map((colour) => ({ value: colour as string, label: t(`colour.${colour}`) })),
          ]}
          value={own?.colour ?? ''}
          onChange={(event) =>
            put(place, { colour: (event.currentTarget.value || null) as GridCell['colour'] })
          }
        />
      </td>
    );
  };
  return (
    <div className={classes.stack} id={`${editing.form}-cells`} tabIndex={-1}>
      <p className={classes.soft}>{t('grid.intro')}</p>
      <table className={classes.grid}>
        <caption className={classes.soft}>{t('grid.caption')}</caption>
        <thead>
          <tr>
            <td />
            {ASPECTS.map((aspect) => (
              <th key={aspect} scope="col">
                {t(`aspect.${aspect}`)}
              </th>
            ))}
          </tr>
        </thead>
        {PHASES.map((phase) => (
          <Fragment key={phase}>
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={ASPECTS.length + 1} className={classes.phase}>
                  {t(`phase.${phase}`)}
                </th>
              </tr>
              {MOVEMENTS.map((movement) => (
                <tr key={movement}>
                  <th scope="row">{t(`movement.${movement}`)}</th>
                  {ASPECTS.map((aspect) => cell({ phase, movement, aspect }))}
                </tr>
              ))}
            </tbody>
          </Fragment>
        ))}
      </table>
    </div>
  );
}
