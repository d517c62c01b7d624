import '@digdir/designsystemet-css';
import '../.generated/theme/ildsjel.css';
import './frame/portal.css';
import {
  Links,
  type LinksFunction,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
} from 'react-router';
import { FaultPage } from './frame/fault-page.js';
import { Frame } from './frame/frame.js';
import { languageOf } from './languages.js';
import { roomsOf } from './texts/rooms.js';

/** The mark of the portal in a browser's tabs, and among what is on a device's screen. */
export const links: LinksFunction = () => [
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
];

/** The page around every page, those that tell of an error included. */
export const Layout = ({ children }: { children: React.ReactNode }): React.ReactNode => {
  const { pathname } = useLocation();
  const rooms = roomsOf(useMatches().map(({ id }) => id));
  return (
    <html
      lang={languageOf(pathname)}
      data-color-scheme="auto"
      data-size="md"
      data-typography="primary"
      data-rooms={rooms.join(' ')}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#181817" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
};

/** What is shown where even the frame of the page could not be had. */
export const ErrorBoundary = (): React.ReactNode => (
  <Frame viewer={null}>
    <FaultPage />
  </Frame>
);

export default Outlet;
