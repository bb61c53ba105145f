import 'reflect-metadata';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Table } from './table.js';

abstract class Located {
  @Column({ type: 'jsonb', nullable: true })
  footPrint!: object | null;
}

@Entity({ name: 'sample_row' })
class SampleRow extends Located {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz' })
  startAt!: string;

  @Column({ type: 'text', name: 'odd_name' })
  label!: string;
}

class NoEntity {
  id!: string;
}

const table = new Table(SampleRow);

describe('a table', () => {
  it('maps properties to columns, inherited and renamed ones too', () => {
    expect(table.name).toBe('sample_row');
    expect(table.select('s').split(', ').sort()).toEqual([
      's.foot_print as "footPrint"',
      's.id as "id"',
      's.odd_name as "label"',
      's.start_at as "startAt"',
    ]);
    expect(table.column('label')).toBe('odd_name');
  });

  it('inserts what is given, JSON as text, and leaves out what is not', () => {
    const { text, values } = table.insert({
      id: '1',
      footPrint: [1, 2],
      label: undefined as never,
    });
    expect(text).toMatch(
      /^insert into sample_row \(id, foot_print\) values \(\$1, \$2\) returning /,
    );
    expect(values).toEqual(['1', '[1,2]']);
    expect(table.insert({ footPrint: null }).values).toEqual([null]);
  });

  it('inserts many rows in one statement, all with the columns of the first', () => {
    const { text, values } = table.insertMany([
      { id: '1', label: 'a' },
      { id: '2', label: "b'); drop table sample_row; --" },
    ]);
    expect(text).toBe('insert into sample_row (id, odd_name) values ($1, $2), ($3, $4)');
    expect(values).toEqual(['1', 'a', '2', "b'); drop table sample_row; --"]);
  });

  it('numbers the values of a change from where it is told', () => {
    expect(table.assignments({ startAt: 'x', label: 'y' }, 4)).toEqual({
      text: 'start_at = $4, odd_name = $5',
      values: ['x', 'y'],
    });
    expect(table.assignments({}, 4)).toEqual({ text: '', values: [] });
  });

  it('knows no other property, whatever it is called', () => {
    for (const name of ['nope', 'odd_name', '__proto__x', 'constructor', 'id = 1; --']) {
      expect(() => table.insert({ [name]: 1 } as never)).toThrow('no column');
      expect(() => table.assignments({ [name]: 1 } as never, 1)).toThrow('no column');
      expect(() => table.column(name as never)).toThrow('no column');
    }
  });

  it('is not made of a class that is no entity', () => {
    expect(() => new Table(NoEntity)).toThrow('has no @Entity');
  });
});
