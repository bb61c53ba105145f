export type { CalendarFeed } from './calendar-feed.entity.js';
export { CalendarFeedService, type OpenedFeed } from './calendar-feed.service.js';
export { CalendarsModule } from './calendars.module.js';
