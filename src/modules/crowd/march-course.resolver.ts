import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { MarchCourse } from './march-course.entity.js';
import { SaveMarchCourseInput } from './march-course.inputs.js';
import { MarchCourseService } from './march-course.service.js';

@Resolver(() => MarchCourse)
export class MarchCourseResolver {
  constructor(private readonly courses: MarchCourseService) {}

  @Allow('risk.prepare')
  @Mutation(() => MarchCourse, {
    description: 'Enters widths, departure and dispersal of a march.',
  })
  saveMarchCourse(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveMarchCourseInput,
  ): Promise<MarchCourse> {
    return this.courses.save(actor, input);
  }
}
