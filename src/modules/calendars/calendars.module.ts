import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { IntakeModule } from '../intake/index.js';
import { OrdersModule } from '../orders/index.js';
import { PlacesModule } from '../places/index.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarReservations } from './calendar-reservations.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarStreamService } from './calendar-stream.service.js';
import { SavedViewService } from './saved-view.service.js';

/** Saved views, and feeds for calendars that are not ours. */
@Module({
  imports: [PlacesModule, EventsModule, IntakeModule, OrdersModule],
  controllers: [CalendarController],
  providers: [
    CalendarRepository,
    CalendarFeedService,
    CalendarReservations,
    CalendarStreamService,
    SavedViewService,
    CalendarResolver,
  ],
  exports: [CalendarFeedService],
})
export class CalendarsModule {}
