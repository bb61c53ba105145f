import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { MarchCourse } from './march-course.entity.js';

const courses = new Table(MarchCourse);

/** All SQL of courses; only the police role has any privilege here. */
@Injectable()
export class MarchCourseRepository {
  constructor(private readonly rows: Rows) {}

  ofEvents(eventIds: readonly string[]): Promise<MarchCourse[]> {
    return this.rows.list(courses, 'event_id = any($1)', [eventIds]);
  }

  insert(course: MarchCourse): Promise<MarchCourse> {
    return this.rows.insert(courses, course);
  }

  change(
    match: { id: string; expectedVersion: number },
    patch: Partial<MarchCourse>,
  ): Promise<MarchCourse> {
    return this.rows.changeIfVersion(courses, match, patch);
  }
}
