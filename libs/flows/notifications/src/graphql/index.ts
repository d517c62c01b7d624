export { NotificationsGraphqlModule } from './notifications-graphql.module.js';
