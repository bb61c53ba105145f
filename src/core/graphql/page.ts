import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import type { Page } from '../database/rows.js';

export type { Page };

export const MAX_PAGE = 100;
const MAX_OFFSET = 100_000;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'How many, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit: number = 25;

  @Field(() => Int, { defaultValue: 0, description: 'How many to pass over.' })
  @IsInt()
  @Min(0)
  @Max(MAX_OFFSET)
  offset: number = 0;
}

/** The page type of an item class, named `<Item>Page`. */
export function PageOf<Item extends object>(item: Type<Item>, name: string): Type<Page<Item>> {
  @ObjectType(`${name}Page`)
  class PageType implements Page<Item> {
    @Field(() => [item])
    items!: Item[];

    @Field(() => Int, {
      description: 'How many there are in all, as far as you may see.',
      middleware: [({ source }: { source: Page<Item> }) => source.total()],
    })
    total!: Page<Item>['total'];

    @Field(() => Boolean)
    hasMore!: boolean;
  }
  return PageType;
}
