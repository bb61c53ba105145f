export { PortalViewModule } from './portal-view.module.js';
