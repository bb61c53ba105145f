import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const ALLOW_KEY = 'parley:allow';

/** Names what a root field needs. A root field without it is refused for everybody. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW_KEY, permission);
