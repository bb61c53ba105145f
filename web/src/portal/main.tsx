import '../ui/theme/mantine-portal.css';
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
import { startPortalLanguages } from './languages.js';
import { createPortalRouter } from './router.js';
import { sessionMemory } from './session-memory.js';

const root = document.getElementById('root');
if (!root) throw new Error('portal.html has no #root');

const keeper = new SessionKeeper('portal', sessionMemory);
const router = createPortalRouter(keeper);
const updates = mergedUpdates(features);

await startPortalLanguages();

createRoot(root).render(
  <StrictMode>
    <ParleyProvider door="portal">
      <SessionProvider keeper={keeper}>
        <ApiProvider door="portal" updates={updates}>
          <Suspense fallback={<Loading />}>
            <RouterProvider router={router} />
          </Suspense>
        </ApiProvider>
      </SessionProvider>
    </ParleyProvider>
  </StrictMode>,
);
