import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { inputPipe } from '../graphql/input.pipe.js';
import { withRequestId } from '../request-context.js';
import { DomainErrorFilter } from './domain-error.filter.js';

const BODY_LIMIT = '1mb';
const WEB = join(dirname(fileURLToPath(import.meta.url)), '../../../dist/web');

/** Paths that answer data; everything else is a page or an asset. */
const ANSWERS =
  /^\/(portal\/)?(graphql|auth|files)(\/|$)|^\/(livez|readyz)$|^\/notices\/|^\/calendar\/[^/]+\.ics$/;

/** Nothing of ours is loaded from, or told to, any other host. */
const SECURITY_HEADERS = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
});

function pageFor(path: string): string {
  return path === '/portal' || path.startsWith('/portal/') ? 'portal.html' : 'desk.html';
}

/** Serves the built pages: hashed assets for ever, the two entry pages never cached. */
function servePages(app: NestExpressApplication): void {
  if (!existsSync(WEB)) return;
  // Pages and assets only: answers that mix secrets with what a client sent stay as they are.
  const compress = compression({
    filter: (request, response) =>
      !ANSWERS.test(request.path) && compression.filter(request, response),
  });
  app.use(compress);
  app.use('/assets', express.static(join(WEB, 'assets'), { immutable: true, maxAge: '1y' }));
  app.use(express.static(WEB, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (!page || ANSWERS.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(pageFor(request.path), { root: WEB });
  });
}

/** Everything between the socket and the modules. */
export function setUpHttp(app: NestExpressApplication): void {
  app.disable('x-powered-by');
  // An answer to a question asked by POST is never revalidated; hashing a large one costs for nothing.
  app.disable('etag');
  app.use((_request: Request, _response: Response, next: NextFunction) =>
    withRequestId(() => next()),
  );
  app.use(SECURITY_HEADERS);
  servePages(app);
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: true });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new DomainErrorFilter());
}
