import { randomUUID } from 'node:crypto';
import { ADMIT, CALL, CONFIRM, END, INVITE, RECORD, WITHDRAW_MANDATE } from './mandates.js';
import type { Expected } from './refusals.js';

/** What must be refused about mandates, each with its input and what the answer says. */
export function mandateRefusals(
  told: () => { dossierId: string; mandateId: string },
): [string, string, () => object, Expected][] {
  const holder = (more: object) => () => ({
    dossierId: told().dossierId,
    name: 'Noor Genodigd',
    email: 'noor@vzw.example.org',
    language: 'nl',
    powers: ['read'],
    ...more,
  });
  return [
    ['an invitation without a name', INVITE, holder({ name: '' }), { field: 'name' }],
    ['one without any power', INVITE, holder({ powers: [] }), { field: 'powers' }],
    ['one with an unknown power', INVITE, holder({ powers: ['rule'] }), { field: 'powers' }],
    ['one with a power twice', INVITE, holder({ powers: ['read', 'read'] }), { field: 'powers' }],
    ['one without an address', INVITE, holder({ email: null }), { field: 'email' }],
    ['one with no address at all', INVITE, holder({ email: 'nowhere' }), { field: 'email' }],
    [
      'a day without a telephone',
      INVITE,
      holder({ powers: ['dayResponsible'], email: null }),
      { field: 'phone' },
    ],
    ['a telephone in words', INVITE, holder({ phone: 'bel mij' }), { field: 'phone' }],
    [
      'a term that has passed',
      INVITE,
      holder({ until: '2026-11-01T08:00:00Z' }),
      { field: 'until' },
    ],
    ['a language we do not speak', INVITE, holder({ language: 'xx' }), { field: 'language' }],
    ['a foreign dossier', INVITE, holder({ dossierId: randomUUID() }), { code: 'NOT_FOUND' }],
    [
      'the same address twice',
      INVITE,
      holder({ email: 'LAWYER@advocaat.example.org' }),
      { code: 'CONFLICT' },
    ],
    [
      'a withdrawal without a reason',
      WITHDRAW_MANDATE,
      () => ({ mandateId: told().mandateId, expectedVersion: 2, reason: '' }),
      { field: 'reason' },
    ],
    [
      'a stale withdrawal',
      WITHDRAW_MANDATE,
      () => ({ mandateId: told().mandateId, expectedVersion: 1, reason: 'Gedaan.' }),
      { code: 'STALE' },
    ],
    [
      'a withdrawal of nothing',
      WITHDRAW_MANDATE,
      () => ({ mandateId: randomUUID(), expectedVersion: 1, reason: 'Gedaan.' }),
      { code: 'NOT_FOUND' },
    ],
    [
      'a claim without words',
      RECORD,
      () => ({ eventId: told().dossierId, name: 'X', language: 'nl', claim: '' }),
      { field: 'claim', as: 'planner' },
    ],
    [
      'a claim in no dossier',
      RECORD,
      () => ({ eventId: randomUUID(), name: 'X', language: 'nl', claim: 'Spreekt voor allen.' }),
      { code: 'NOT_FOUND', as: 'planner' },
    ],
    [
      'a call in the future',
      CALL,
      () => ({
        mandateId: told().mandateId,
        number: '+32 2 000 00 00',
        calledAt: '2030-01-01T08:00:00Z',
        reached: true,
      }),
      { field: 'calledAt', as: 'planner' },
    ],
    [
      'a call to no number',
      CALL,
      () => ({
        mandateId: told().mandateId,
        number: '',
        calledAt: '2026-11-23T08:00:00Z',
        reached: true,
      }),
      { field: 'number', as: 'planner' },
    ],
    [
      'police ending what an organiser gave',
      END,
      () => ({ mandateId: told().mandateId, expectedVersion: 2, reason: 'Gedaan.' }),
      { code: 'FORBIDDEN', as: 'planner' },
    ],
    [
      'a confirmation of what is no claim',
      CONFIRM,
      () => ({
        mandateId: told().mandateId,
        expectedVersion: 2,
        group: 'X',
        powers: ['read'],
        how: 'Nagekeken.',
      }),
      { code: 'TRANSITION_NOT_ALLOWED', as: 'planner' },
    ],
    [
      'an organisation with an address of police',
      ADMIT,
      () => ({
        eventId: told().dossierId,
        organisation: 'X',
        name: 'X',
        email: 'planner@zone.example.org',
        language: 'nl',
        powers: ['read'],
      }),
      { field: 'email', as: 'planner' },
    ],
    [
      'an organisation without an address',
      ADMIT,
      () => ({
        eventId: told().dossierId,
        organisation: 'X',
        name: 'X',
        language: 'nl',
        powers: ['read'],
      }),
      { field: 'email', as: 'planner' },
    ],
  ];
}
