import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../lib/session.js';
import classes from './persona-cards.module.css';

export interface PersonaCardsProps {
  readonly personas: readonly Persona[];
  readonly busy: boolean;
  readonly onChoose: (persona: Persona) => void;
}

function initials(name: string): string {
  const words = name.split(/[\s.-]+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`.toUpperCase();
}

/** The persons of the demonstration, signed in by one press. */
export function PersonaCards({ personas, busy, onChoose }: PersonaCardsProps): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <ul className={classes.cards}>
      {personas.map((persona) => (
        <li key={persona.key}>
          <button
            type="button"
            className={classes.card}
            disabled={busy}
            onClick={() => onChoose(persona)}
          >
            <span className={classes.initials} aria-hidden>
              {initials(persona.name)}
            </span>
            <span className={classes.role}>
              {t([`role.${persona.role}`, 'role.other'], { key: persona.role })}
            </span>
            <span className={classes.name}>{persona.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
