import { Injectable } from '@nestjs/common';
import type { Module } from '@nestjs/core/injector/module.js';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';

/**
 * Takes resolvers from the listed modules and from no other. The framework also follows what they
 * import, which would put the whole police schema behind the portal door.
 */
@Injectable()
export class ListedModulesExplorer extends ResolversExplorerService {
  override getModules(container: Map<string, Module> | undefined, include: Function[]): Module[] {
    return container ? this.includeWhitelisted(container, include) : [];
  }
}
