import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { MandateDeskService } from './mandate-desk.service.js';
import { MandateFollower } from './mandate.follower.js';
import { MandateLoader } from './mandate.loader.js';
import { MandateRepository } from './mandate.repository.js';
import { EventMandatesFieldsResolver, MandateResolver } from './mandate.resolver.js';
import { MandateService } from './mandate.service.js';

/** Who acts for whom on the organiser's side of a dossier, and with what power. */
@Module({
  imports: [EventsModule],
  providers: [
    MandateRepository,
    MandateService,
    MandateDeskService,
    MandateLoader,
    MandateFollower,
    MandateResolver,
    EventMandatesFieldsResolver,
  ],
  exports: [MandateService, MandateLoader],
})
export class MandatesModule {}
