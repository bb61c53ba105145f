import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Orders1080000000000 implements MigrationInterface {
  async up(_runner: QueryRunner): Promise<void> {}

  async down(): Promise<void> {
    throw new Error('Migrations of Parley go forward only; restore a backup instead.');
  }
}
