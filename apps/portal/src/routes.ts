import { type RouteConfig, index, layout, route } from '@react-router/dev/routes';
import { routes as about } from './about/routes.js';
import { routes as follow } from './follow/routes.js';
import { routes as manage } from './manage/routes.js';
import { routes as review } from './review/routes.js';
import { routes as search } from './search/routes.js';
import { routes as story } from './story/routes.js';
import { routes as themes } from './themes/routes.js';
import { routes as write } from './write/routes.js';

/** Every page; each stands under the language it speaks, which is bokmål where the address names none. */
export default [
  route(':language?', 'frame/language-layout.tsx', [
    layout('frame/page-boundary.tsx', [
      index('front/front-page.tsx'),
      ...about,
      ...follow,
      ...manage,
      ...review,
      ...search,
      ...story,
      ...themes,
      ...write,
      route('*', 'frame/no-such-page.tsx'),
    ]),
  ]),
] satisfies RouteConfig;
