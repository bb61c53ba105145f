import type { PolicyTermRow, TermText } from './1250-policy-term-row.js';

const text = (nl: string, fr: string, en: string): TermText => ({ nl, fr, en });

type Use = 'allowed' | 'onRelease' | 'forbidden';

/** Gold releases; Silver only while life is at risk. */
const RELEASED = ['gold', 'silverIfLifeAtRisk'] as const;

function means(code: string, use: Use, label: TermText, special = false): PolicyTermRow {
  const releasers = use === 'onRelease' ? [...RELEASED] : [];
  return { kind: 'means', code, label, facts: { use, special, releasers } };
}

/** Means with their usual regime; special ones are pre-authorised here and released on the day. */
export const MEANS: readonly PolicyTermRow[] = [
  means('loudhailer', 'allowed', text('luidspreker', 'haut-parleur', 'loudhailer')),
  means(
    'evidenceTeam',
    'allowed',
    text('bewijsteam met camera', 'équipe preuve avec caméra', 'evidence team with camera'),
  ),
  means('handcuffs', 'allowed', text('handboeien', 'menottes', 'handcuffs')),
  means(
    'protectiveEquipment',
    'allowed',
    text('helm en schild', 'casque et bouclier', 'helmet and shield'),
  ),
  means('baton', 'onRelease', text('wapenstok', 'matraque', 'baton')),
  means('pepperSpray', 'onRelease', text('pepperspray', 'spray au poivre', 'pepper spray'), true),
  means('dogs', 'onRelease', text('hondenpatrouille', 'patrouille canine', 'dog patrol')),
  means('waterCannon', 'onRelease', text('waterkanon', 'autopompe', 'water cannon'), true),
  means('tearGas', 'onRelease', text('traangas', 'gaz lacrymogène', 'tear gas'), true),
  means('horses', 'onRelease', text('bereden politie', 'police montée', 'mounted police'), true),
  means('drone', 'onRelease', text('drone', 'drone', 'drone')),
  means(
    'distanceWeapon',
    'forbidden',
    text('collectief afstandswapen', 'arme collective à distance', 'collective distance weapon'),
    true,
  ),
];
