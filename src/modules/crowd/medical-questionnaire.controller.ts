import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { DomainError } from '../../core/errors.js';
import { MedicalQuestionnaireService } from './medical-questionnaire.service.js';

/** The questionnaire as a file for the emergency-planning officer. */
@Controller()
export class MedicalQuestionnaireController {
  constructor(
    private readonly actors: ActorSource,
    private readonly questionnaires: MedicalQuestionnaireService,
  ) {}

  @Get('files/medical/:id/prima.csv')
  async csv(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() })) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.actors.actorOf(request.headers.cookie, 'police');
    if (!actor) throw DomainError.unauthenticated();
    const { name, csv } = await this.questionnaires.export(actor, id);
    response
      .status(200)
      .setHeader('Content-Type', 'text/csv; charset=utf-8')
      .setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Cache-Control', 'no-store')
      .end(csv);
  }
}
