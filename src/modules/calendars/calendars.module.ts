import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { OrdersModule } from '../orders/index.js';
import { PlacesModule } from '../places/index.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarStreamService } from './calendar-stream.service.js';
import { SavedViewService } from './saved-view.service.js';

/** Saved views, and feeds for calendars that are not ours. */
@Module({
  imports: [PlacesModule, EventsModule, OrdersModule],
  controllers: [CalendarController],
  providers: [
    CalendarRepository,
    CalendarFeedService,
    CalendarStreamService,
    SavedViewService,
    CalendarResolver,
  ],
  exports: [CalendarFeedService],
})
export class CalendarsModule {}
