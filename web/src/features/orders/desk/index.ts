/** The public door of the order pages. */
export { orderTab, ordersFeature } from './orders-tab.js';
export { draftedOrders, submittedOrders, unansweredOrders } from './inbox-sources.js';
