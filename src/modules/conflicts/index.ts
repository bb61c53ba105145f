export { ConflictService } from './conflict.service.js';
export { ConflictsModule } from './conflicts.module.js';
