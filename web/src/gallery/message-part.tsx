import { Button, Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SaveStatus } from '../lib/draft-saver.js';
import { ParleyError } from '../lib/errors.js';
import { ConfirmDialog } from '../ui/feedback/confirm-dialog.js';
import { ConflictNotice } from '../ui/feedback/conflict-notice.js';
import { EmptyState } from '../ui/feedback/empty-state.js';
import { ErrorNotice } from '../ui/feedback/error-notice.js';
import { ErrorSummary } from '../ui/feedback/error-summary.js';
import { Loading } from '../ui/feedback/loading.js';
import { Notice } from '../ui/feedback/notice.js';
import { SaveIndicator } from '../ui/feedback/save-indicator.js';
import { PageSection } from '../ui/frame/page.js';

const ERRORS = [
  new ParleyError('INVALID_INPUT', { fields: [{ path: 'input.end', code: 'endNotAfterStart' }] }),
  new ParleyError('TRANSITION_NOT_ALLOWED', { reason: 'applicationIncomplete' }),
  new ParleyError('UNAVAILABLE'),
  new ParleyError('INTERNAL', { requestId: '018f-7c2a' }),
];

const SAVES: readonly SaveStatus[] = ['clean', 'unsaved', 'saving', 'saved', 'kept', 'failed'];
const AT = new Date('2027-03-02T13:05:00Z');
const nothing = (): void => undefined;

export function MessagePart(): ReactNode {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageSection title="Errors">
        {ERRORS.map((error) => (
          <ErrorNotice
            key={error.code}
            error={error}
            {...(error.retryable ? { onRetry: nothing } : {})}
          />
        ))}
        <Notice tone="info" title="For your information">
          Two communes decide on this march.
        </Notice>
        <Notice tone="good" title="Sent">
          The organiser has been told.
        </Notice>
      </PageSection>
      <PageSection title="A form that was refused">
        <ErrorSummary
          items={[
            { fieldId: 'g-end', message: 'The end must come after the start.' },
            { fieldId: 'g-count', message: 'Write a whole number.' },
          ]}
        />
        <TextInput
          id="g-end"
          label="End"
          description="Brussels time"
          error="The end must come after the start."
        />
        <TextInput
          id="g-count"
          label="Expected participants"
          placeholder="8 000"
          error="Write a whole number."
        />
        <NativeSelect label="Kind" data={['March', 'Static rally', 'Vigil']} />
        <Textarea label="Subject" rows={2} />
        <Checkbox label="Amplified sound" defaultChecked />
        <Radio.Group label="Who opens the road?" name="road">
          <Stack gap="xs" mt="xs">
            <Radio value="police" label="Police" />
            <Radio value="stewards" label="Stewards" />
          </Stack>
        </Radio.Group>
      </PageSection>
      <PageSection title="Drafts">
        {SAVES.map((status) => (
          <div key={status}>
            <SaveIndicator state={{ status, savedAt: AT, error: null }} />
          </div>
        ))}
        <ConflictNotice
          mine="At least 200 stewards, briefed at 09:30."
          theirs="At least 180 stewards."
          onKeepMine={nothing}
          onTakeTheirs={nothing}
        />
      </PageSection>
      <PageSection title="Nothing, waiting, asking">
        <EmptyState title="No conditions yet">Propose the first one from the catalogue.</EmptyState>
        <Loading lines={3} />
        <div>
          <Button onClick={() => setAsking(true)}>Withdraw the application</Button>
        </div>
        <ConfirmDialog
          opened={asking}
          title="Withdraw the application?"
          confirmLabel="Withdraw the application"
          severe
          onConfirm={() => setAsking(false)}
          onClose={() => setAsking(false)}
        >
          The date is free again for others. This cannot be undone.
        </ConfirmDialog>
      </PageSection>
    </>
  );
}
