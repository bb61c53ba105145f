import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider } from '../lib/api-provider.js';
import { mergedUpdates } from '../lib/feature.js';
import { SessionProvider } from '../lib/session-context.js';
import { SessionKeeper } from '../lib/session.js';
import { Loading } from '../ui/feedback/loading.js';
import { ParleyProvider } from '../ui/theme/parley-provider.js';
import { features } from './features.js';
import { startDeskLanguages } from './languages.js';
import { createDeskRouter } from './router.js';

const root = document.getElementById('root');
if (!root) throw new Error('desk.html has no #root');

const keeper = new SessionKeeper('desk');
const router = createDeskRouter(keeper);
const updates = mergedUpdates(features);

await startDeskLanguages();

createRoot(root).render(
  <StrictMode>
    <ParleyProvider door="desk">
      <SessionProvider keeper={keeper}>
        <ApiProvider door="desk" updates={updates}>
          <Suspense fallback={<Loading />}>
            <RouterProvider router={router} />
          </Suspense>
        </ApiProvider>
      </SessionProvider>
    </ParleyProvider>
  </StrictMode>,
);
