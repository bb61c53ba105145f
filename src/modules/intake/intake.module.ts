import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { PlacesModule } from '../places/index.js';
import { QuestionSetRepository } from './question-set.repository.js';
import { QuestionSetResolver } from './question-set.resolver.js';
import { QuestionSetService } from './question-set.service.js';

/** How an event comes in: what is asked, what is attached, what is heard of. */
@Module({
  imports: [PlacesModule, EventsModule],
  providers: [QuestionSetRepository, QuestionSetService, QuestionSetResolver],
  exports: [QuestionSetService],
})
export class IntakeModule {}
