import type { ReactNode } from 'react';
import { Page, type PageProps } from '../../ui/frame/page.js';
import { PortalFrame } from '../../ui/frame/portal-frame.js';

const nothing = (): void => undefined;

/** A page before the sign-in, in the portal's frame without a person. */
export function EntryPage(props: PageProps): ReactNode {
  return (
    <PortalFrame session={null} onSignOut={nothing} onSwitchPersona={nothing}>
      <Page width="reading" {...props} />
    </PortalFrame>
  );
}
