import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { readCalendar } from './calendar-in-force.ts'
import { Door } from './parts/Door.tsx'
import { Shell } from './parts/Shell.tsx'
import { ErrorPage, NotFound, Waiting } from './parts/States.tsx'
import { paths } from './paths.ts'
import { meQuery, queryClient } from './queries.ts'

const root = createRootRoute({ component: Outlet, errorComponent: ErrorPage, notFoundComponent: NotFound })

const door = createRoute({ getParentRoute: () => root, id: 'door', component: Door })

/** Everything behind the sign-in; a visitor is led there and comes back to where they wanted to go. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery)
    if (me.setup) throw redirect({ to: paths.setup })
    if (!me.person) throw redirect({ to: paths.signIn, search: { next: location.href } })
    await readCalendar()
  },
})

const accounts = () => import('./pages/Accounts.tsx')
const centre = () => import('./pages/Administration.tsx')

const atDoor = [
  [paths.signIn, lazyRouteComponent(() => import('./pages/SignIn.tsx'), 'SignIn')],
  [paths.signUp, lazyRouteComponent(accounts, 'SignUp')],
  [paths.confirmAddress, lazyRouteComponent(accounts, 'ConfirmAddress')],
  [paths.forgotPassword, lazyRouteComponent(accounts, 'ForgotPassword')],
  [paths.setPassword, lazyRouteComponent(accounts, 'SetPassword')],
  [paths.setup, lazyRouteComponent(accounts, 'Setup')],
] as const

const recordPage = lazyRouteComponent(() => import('./pages/RecordPage.tsx'), 'RecordPage')

const withinDesk = [
  [paths.home, lazyRouteComponent(() => import('./pages/CaseList.tsx'), 'CaseList')],
  [paths.cases, lazyRouteComponent(() => import('./pages/CaseList.tsx'), 'CaseList')],
  [paths.newCase, lazyRouteComponent(() => import('./pages/NewCase.tsx'), 'NewCase')],
  [paths.case('$caseId'), lazyRouteComponent(() => import('./pages/CasePage.tsx'), 'CasePage')],
  [
    paths.application('$caseId'),
    lazyRouteComponent(() => import('./pages/ApplicationPage.tsx'), 'ApplicationPage'),
  ],
  [paths.review('$caseId'), lazyRouteComponent(() => import('./pages/ReviewPage.tsx'), 'ReviewPage')],
  [paths.organisation, lazyRouteComponent(() => import('./pages/OrganisationPage.tsx'), 'OrganisationPage')],
  [paths.organisations, lazyRouteComponent(() => import('./pages/FindApplicant.tsx'), 'FindApplicant')],
  [
    paths.organisationOf('$organisationId'),
    lazyRouteComponent(() => import('./pages/ApplicantPage.tsx'), 'ApplicantPage'),
  ],
  [paths.letters, lazyRouteComponent(() => import('./pages/LettersPage.tsx'), 'LettersPage')],
  [paths.mailroom, lazyRouteComponent(() => import('./pages/MailroomPage.tsx'), 'MailroomPage')],
  [paths.notices, lazyRouteComponent(() => import('./pages/NoticesPage.tsx'), 'NoticesPage')],
  [paths.meetings, lazyRouteComponent(() => import('./pages/MeetingList.tsx'), 'MeetingList')],
  [paths.meeting('$meetingId'), lazyRouteComponent(() => import('./pages/MeetingPage.tsx'), 'MeetingPage')],
  [paths.certificates, lazyRouteComponent(() => import('./pages/CertificateList.tsx'), 'CertificateList')],
  [paths.matters, lazyRouteComponent(() => import('./pages/MatterList.tsx'), 'MatterList')],
  ...(['certificate', 'proceeding', 'objection', 'complaint'] as const).map(
    (kind) => [paths.record(kind, '$recordId'), recordPage] as const,
  ),
  [paths.calendar, lazyRouteComponent(() => import('./pages/CalendarPage.tsx'), 'CalendarPage')],
  [paths.receiving, lazyRouteComponent(() => import('./pages/ReceivingPage.tsx'), 'ReceivingPage')],
  [paths.board, lazyRouteComponent(() => import('./pages/BoardPage.tsx'), 'BoardPage')],
  [paths.mine, lazyRouteComponent(() => import('./pages/MyService.tsx'), 'MyService')],
  [paths.wechat, lazyRouteComponent(() => import('./pages/WechatPage.tsx'), 'WechatPage')],
  [paths.payments, lazyRouteComponent(() => import('./pages/PaymentsPage.tsx'), 'PaymentsPage')],
  [paths.staff, lazyRouteComponent(centre, 'StaffPage')],
  [paths.jobs, lazyRouteComponent(centre, 'JobsPage')],
  [paths.mails, lazyRouteComponent(centre, 'MailsPage')],
  // Any other address is answered within the frame, so that the menu leads on.
  ['$', NotFound],
] as const

const routeTree = root.addChildren([
  door.addChildren(
    atDoor.map(([path, component]) => createRoute({ getParentRoute: () => door, path, component })),
  ),
  inside.addChildren(
    withinDesk.map(([path, component]) =>
      createRoute({ getParentRoute: () => inside, path, component, errorComponent: ErrorPage }),
    ),
  ),
])

export const router = createRouter({
  routeTree,
  basepath: '/desk',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})
