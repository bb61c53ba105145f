import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const PATIENCE_MS = 300;

export interface LoadingProps {
  /** Lines of the skeleton. */
  readonly lines?: number;
  /** What is loading, translated; a general word when absent. */
  readonly label?: string;
}

/** Nothing for 300 ms, a skeleton after: short waits do not flicker. */
export function Loading({ lines = 6, label }: LoadingProps): ReactNode {
  const { t } = useTranslation('ui');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <Stack gap="sm" role="status" py="sm">
      <VisuallyHidden>{label ?? t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton
          key={index}
          height={index === 0 ? 28 : 18}
          width={`${95 - ((index * 13) % 40)}%`}
        />
      ))}
    </Stack>
  );
}
