import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxHostProps } from '../features/outbox/portal/outbox-host.js';
import { StepUpHost } from '../features/confirming/portal/step-up-host.js';
import { useSessionKeeper, useSessionState } from '../lib/session-context.js';
import { PortalFrame } from '../ui/frame/portal-frame.js';
import { PLACES } from './places.js';

/** Where its part could not be loaded, nothing was kept that leaving would give up. */
function NothingKept({ leaving, onLeave }: OutboxHostProps): ReactNode {
  useEffect(() => {
    if (leaving) onLeave();
  });
  return null;
}

const OutboxHost = lazy(() =>
  import('../features/outbox/portal/outbox-host.js').then(
    (part) => ({ default: part.OutboxHost }),
    () => ({ default: NothingKept }),
  ),
);

/** The portal behind the sign-in; leaves for the sign-in page when the session ends. */
export function Shell(): ReactNode {
  const { t } = useTranslation('portal');
  const keeper = useSessionKeeper();
  const { status, session } = useSessionState();
  const router = useRouter();
  const navigate = useNavigate();
  const left = useRef(false);
  const [leaving, setLeaving] = useState(false);
  const ask = (): void => setLeaving(true);
  const leave = (): void => {
    left.current = true;
    keeper.signOut().catch(() => keeper.expire());
  };
  useEffect(() => {
    if (status !== 'anonymous') return;
    // Somebody who left by choice comes back to the start; an expired session to the same page.
    const next = router.state.location.href;
    void navigate({ to: '/sign-in', search: left.current ? {} : { next } });
  }, [status, navigate, router]);
  if (!session) return null;
  const places = PLACES.filter(
    ({ for: needed }) => needed === null || session.permissions.includes(needed),
  );
  return (
    <PortalFrame
      session={session}
      places={places.map(({ key, to }) => ({ key, to, label: t(`nav.${key}`) }))}
      onSignOut={ask}
      onSwitchPersona={ask}
      onSecurity={() => void navigate({ to: '/security' })}
    >
      <Suspense fallback={null}>
        <OutboxHost leaving={leaving} onLeave={leave} onStay={() => setLeaving(false)} />
      </Suspense>
      <Outlet />
      <StepUpHost />
    </PortalFrame>
  );
}
