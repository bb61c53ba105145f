import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../../core/access/actor-source.js';
import { DoorActors } from '../../core/access/door-actors.js';
import { AuthController } from './auth.controller.js';
import { BeginningController } from './beginning.controller.js';
import { BeginningService } from './beginning.service.js';
import { EnrolmentService } from './enrolment.service.js';
import { EventCellRepository } from './event-cell.repository.js';
import { EventCellService } from './event-cell.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { FactorResetService } from './factor-reset.service.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { PeopleLoader } from './people.loader.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { PasskeyService } from './passkey.service.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactorFollower } from './second-factor.follower.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorService } from './second-factor.service.js';
import { SealingKeyRepository } from './sealing-key.repository.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SessionUpkeep } from './session.upkeep.js';
import { SignInAttempts } from './sign-in-attempts.service.js';
import { SignInService } from './sign-in.service.js';

/** Zones, people, organisations, positions, sessions and sign-in. */
@Global()
@Module({
  controllers: [AuthController, BeginningController, SecondFactorController],
  providers: [
    PeopleRepository,
    SessionRepository,
    SessionService,
    { provide: ActorSource, useExisting: SessionService },
    DoorActors,
    SessionUpkeep,
    SealingKeyRepository,
    SignInAttempts,
    SignInService,
    BeginningService,
    FirstAdministratorService,
    EnrolmentService,
    SecondFactorRepository,
    PasskeyService,
    ConfirmationService,
    SecondFactorService,
    SecondFactorFollower,
    FactorResetService,
    EventCellRepository,
    EventCellService,
    PeopleService,
    PeopleLoader,
    PeopleResolver,
  ],
  exports: [
    ActorSource,
    DoorActors,
    PeopleService,
    PeopleLoader,
    FirstAdministratorService,
    EnrolmentService,
    PeopleRepository,
    ConfirmationService,
    FactorResetService,
    EventCellService,
  ],
})
export class PeopleModule {}
