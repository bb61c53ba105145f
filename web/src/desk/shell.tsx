import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfferedCommands, type Command } from '../lib/commands.js';
import { useNavCounts } from '../lib/nav-counts.js';
import { useSessionKeeper, useSessionState } from '../lib/session-context.js';
import { useMay } from '../lib/use-may.js';
import { useShortcut } from '../lib/use-shortcut.js';
import { AppFrame } from '../ui/frame/app-frame.js';
import type { NavItem } from '../ui/frame/navigation.js';
import { placesOf, type Place } from './places.js';
import type { DeskContext } from './root.route.js';

/** The places of the rail that are this person's. */
function usePlaces(): readonly Place[] {
  const may = useMay();
  return useMemo(() => placesOf(may), [may]);
}

function useNavigation(places: readonly Place[]): NavItem[] {
  const { t } = useTranslation('desk');
  const counts = useNavCounts();
  return places.map(({ key, to, icon }) => {
    const count = counts[key];
    return { key, to, icon, label: t(`nav.${key}`), ...(count ? { count } : {}) };
  });
}

/** `g` and the place's letter open it, and the palette does too. */
function PlaceShortcut({ place }: { readonly place: Place }): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { key, to, letter } = place;
  const run = (): void => void navigate({ to });
  useShortcut({ id: `go-${key}`, keys: `g ${letter}`, label: t(`nav.${key}`), run });
  return null;
}

function usePlaceCommands(places: readonly Place[]): void {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const commands = useMemo<Command[]>(
    () =>
      places.map(({ key, to, icon: Sign }) => ({
        id: `go-${key}`,
        label: t(`nav.${key}`),
        group: t('palette.places'),
        icon: <Sign size={20} aria-hidden />,
        run: () => void navigate({ to }),
      })),
    [t, navigate, places],
  );
  useOfferedCommands(commands);
}

/** The features' invisible parts: each has its own wait, so none keeps another. */
function Companions(): ReactNode {
  const { companions } = useRouter().options.context as DeskContext;
  return companions.map((Companion, index) => (
    <Suspense key={index} fallback={null}>
      <Companion />
    </Suspense>
  ));
}

/** The desk behind the sign-in; leaves for the sign-in page when the session ends. */
export function Shell(): ReactNode {
  const keeper = useSessionKeeper();
  const { status, session } = useSessionState();
  const router = useRouter();
  const navigate = useNavigate();
  const places = usePlaces();
  const navigation = useNavigation(places);
  usePlaceCommands(places);
  const left = useRef(false);
  const leave = useCallback(() => {
    left.current = true;
    keeper.signOut().catch(() => keeper.expire());
  }, [keeper]);
  useEffect(() => {
    if (status !== 'anonymous') return;
    // Somebody who left by choice comes back to the start; an expired session to the same page.
    const next = router.state.location.href;
    void navigate({ to: '/sign-in', search: left.current ? {} : { next } });
  }, [status, navigate, router]);
  if (!session) return null;
  return (
    <AppFrame session={session} navigation={navigation} onSignOut={leave} onSwitchPersona={leave}>
      {places.map((place) => (
        <PlaceShortcut key={place.key} place={place} />
      ))}
      <Companions />
      <Outlet />
    </AppFrame>
  );
}
