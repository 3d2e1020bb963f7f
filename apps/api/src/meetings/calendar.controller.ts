import { Controller, Get, Header, Param } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Serves } from '../platform/doors.js';
import { Problem } from '../platform/problem.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { calendarTokenIn } from './calendar-token.js';

/** Calendars for programs that subscribe to them: whoever knows the address reads what its person may. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly clock: Clock,
  ) {}

  @Get(':file')
  @Serves('GET /calendar/:file', 'calendar.read')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="concordat.ics"')
  @Header('Cache-Control', 'private, no-store')
  async calendar(@Param('file') file: string): Promise<string> {
    const token = calendarTokenIn(file);
    if (token === null) throw Problem.notFound('calendar');
    return this.feeds.text(token, this.clock.now());
  }
}
