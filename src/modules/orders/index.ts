export { GoldenThreadService, paragraphId } from './golden-thread.service.js';
export { OperationOrder } from './operation-order.entity.js';
export type { OrderContent } from './order-content.types.js';
export { OrderLoader } from './order.loader.js';
export { OrderReader } from './order-reader.service.js';
export { OrderRecipient } from './order-recipient.entity.js';
export { OrderApproval, OrderVersion } from './order-version.entity.js';
export { OrdersModule } from './orders.module.js';
