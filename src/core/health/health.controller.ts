import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Readiness } from './readiness.js';

/** Probes for whoever keeps Parley running. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('livez')
  live() {
    return { live: true };
  }

  @Get('readyz')
  async ready(@Res({ passthrough: true }) response: Response) {
    const report = await this.readiness.report();
    const ready = report.database && report.migrations && report.journal && !report.draining;
    response.status(ready ? 200 : 503);
    return { ready, ...report };
  }
}
