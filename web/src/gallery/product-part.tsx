import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DossierSpine } from '../ui/dossier/dossier-spine.js';
import { PageSection } from '../ui/frame/page.js';
import { Explain } from '../ui/products/explain.js';
import { Redline } from '../ui/products/redline.js';
import { StaleEdge } from '../ui/products/stale-edge.js';
import { PART_STATUS, PartStatusBadge, type PartStatus } from '../ui/status/part-status.js';
import { StatusBadge } from '../ui/status/status-badge.js';
import { TransitionButtons } from '../ui/status/transition-buttons.js';

const row = { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' } as const;

const TRANSITIONS = [
  { name: 'submit', to: 'submitted', enabled: true, reason: null },
  { name: 'approve', to: 'approved', enabled: false, reason: 'applicationIncomplete' },
  { name: 'withdraw', to: 'withdrawn', enabled: true, reason: null },
];

const WORDS: Readonly<Record<string, string>> = {
  submit: 'Submit to Gold',
  approve: 'Approve',
  withdraw: 'Withdraw',
};

const REDLINE = [
  { op: 'same', text: 'The organiser provides at least ' },
  { op: 'removed', text: '160' },
  { op: 'added', text: '200' },
  { op: 'same', text: ' stewards in a yellow vest' },
  { op: 'added', text: ', briefed at 09:30 on place du Nord' },
  { op: 'same', text: '.' },
] as const;

const CHANGES = [
  {
    id: '1',
    label: 'Start of the march',
    before: '11:00',
    after: '11:30',
    at: '2027-03-02T13:05:00Z',
    by: 'Lien Vandermeulen-Faux',
  },
  { id: '2', label: 'Stewards', before: '160', after: '200', by: 'An Voorbeeld' },
];

export function ProductPart(): ReactNode {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <DossierSpine
        base="/gallery"
        current="conditions"
        states={{
          overview: { status: 'inProgress' },
          application: { status: 'done', label: 'Complete' },
          conditions: { status: 'needsYou', label: '4 of 6 agreed', open: 2 },
          advice: { status: 'waiting', label: '2 of 3 in' },
          risk: { status: 'stale' },
          plan: { status: 'notStarted' },
          order: { status: 'refused' },
        }}
      />
      <PageSection title="Status">
        <div style={row}>
          {(Object.keys(PART_STATUS) as PartStatus[]).map((status) => (
            <PartStatusBadge key={status} status={status} />
          ))}
        </div>
        <div style={row}>
          <StatusBadge tone="info" label="Advice round" />
          <StatusBadge tone="good" label="Authorised with conditions" />
          <StatusBadge tone="bad" label="Prohibited" size="sm" />
        </div>
      </PageSection>
      <PageSection title="Steps">
        <TransitionButtons
          transitions={TRANSITIONS}
          label={({ name }) => WORDS[name] ?? name}
          severe={['withdraw']}
          onChoose={({ name }) => setChosen(name)}
        />
        <p aria-live="polite">{chosen && `Chosen: ${chosen}`}</p>
      </PageSection>
      <PageSection title="Stale product">
        <StaleEdge
          stale
          product="the risk assessment"
          changes={CHANGES}
          action={<Button size="xs">Re-validate</Button>}
        >
          <p style={{ margin: 0 }}>
            Passing time of the column:{' '}
            <Explain
              title="Passing time of the column"
              value="19.8 min"
              formula="participants ÷ (width × density × speed × 60)"
              inputs={[
                { name: 'Participants', value: '8,000' },
                { name: 'Width', value: '9 m' },
                { name: 'Density', value: '1.0 p/m²' },
                { name: 'Speed', value: '0.75 m/s' },
              ]}
              source="Crowd-flow guide, chapter 4"
              caveat="Indicative; the head may be slower."
            />
          </p>
        </StaleEdge>
      </PageSection>
      <PageSection title="Redline">
        <Redline
          views
          parts={REDLINE}
          parameters={[{ name: 'count', label: 'Stewards', before: '160', after: '200' }]}
        />
      </PageSection>
    </>
  );
}
