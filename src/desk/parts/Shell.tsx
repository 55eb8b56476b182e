import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { useRef } from 'react'
import { keepsPost } from '#core/incoming-mail.ts'
import { boardWords } from '#core/words/board.ts'
import { creditCodes } from '#core/words/credit-codes.ts'
import { desk } from '#core/words/desk.ts'
import { centre } from '#core/words/desk-centre.ts'
import { receivingWords } from '#core/words/desk-receiving.ts'
import { recordWords } from '#core/words/desk-records.ts'
import { mailroomWords } from '#core/words/mailroom.ts'
import { noticeWords } from '#core/words/notices.ts'
import { roles } from '#core/words/roles.ts'
import type { Lang, Pair } from '#core/words/say.ts'
import { staffWords } from '#core/words/staff.ts'
import { bindingWords } from '#core/words/wechat.ts'
import { request } from '../api.ts'
import {
  isStaff,
  keepsCalendar,
  readsBoard,
  receivesPaper,
  rulesOnCodes,
  seesPayments,
  useMe,
} from '../me.ts'
import { api, paths, publicSite } from '../paths.ts'
import { unreadQuery } from '../queries.ts'
import { useLang, useSpeech } from '../Speech.tsx'
import { Main } from './Main.tsx'

const applicantMenu: readonly (readonly [string, Pair])[] = [
  [paths.cases, desk.myCases],
  [paths.organisation, desk.organisation],
  [paths.matters, recordWords.mattersOwn],
  [paths.letters, desk.letters],
]

const centreMenu: readonly (readonly [string, Pair])[] = [
  [paths.cases, desk.cases],
  [paths.meetings, desk.meetings],
  [paths.certificates, desk.certificates],
  [paths.matters, recordWords.mattersShort],
]

/** The frame of every signed-in screen. */
export const Shell = () => {
  const { say } = useSpeech()
  const me = useMe()
  const menu = isStaff(me) ? centreMenu : applicantMenu
  const { data: waiting } = useQuery(unreadQuery)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <>
      <a className="skip" href="#main">
        {say(desk.skip)}
      </a>
      <header className="top">
        <Link to={paths.home} className="brand">
          {say(desk.product)}
        </Link>
        <nav aria-label={say(desk.mainMenu)}>
          {menu.map(([to, label]) => (
            <Link key={to} to={to}>
              {say(label)}
              {to === paths.letters && <Count of={waiting?.unread} say={mailroomWords.unreadCount} />}
            </Link>
          ))}
          {isStaff(me) && (keepsPost(me.roles) || (waiting?.mailroom ?? 0) > 0) && (
            <Link to={paths.mailroom}>
              {say(mailroomWords.menu)}
              <Count of={waiting?.mailroom} say={mailroomWords.waitingCount} />
            </Link>
          )}
          {readsBoard(me) && <Link to={paths.board}>{say(boardWords.title)}</Link>}
          {seesPayments(me) && <Link to={paths.payments}>{say(desk.payments)}</Link>}
          {receivesPaper(me) && <Link to={paths.receiving}>{say(receivingWords.menu)}</Link>}
          {rulesOnCodes(me) && <Link to={paths.organisations}>{say(creditCodes.menu)}</Link>}
          {keepsCalendar(me) && <Link to={paths.calendar}>{say(desk.calendar)}</Link>}
          {me.roles.includes('supervisor') && !me.roles.includes('administrator') && (
            <Link to={paths.jobs}>{say(centre.jobs)}</Link>
          )}
          {me.roles.includes('administrator') && (
            <Link to={paths.staff} className={path.startsWith(paths.administration) ? 'active' : ''}>
              {say(desk.administration)}
            </Link>
          )}
        </nav>
        <div className="tools">
          {me.demo && <a href={publicSite.demo}>{say(desk.demo)}</a>}
          <LangSwitch />
          <PersonMenu />
        </div>
      </header>
      <Main />
    </>
  )
}

/** How many wait, as a number for the eye and a sentence for the ear; nothing when there are none. */
const Count = ({ of = 0, say: sentence }: { of?: number | undefined; say: Pair }) => {
  const { say } = useSpeech()
  if (of === 0) return null
  return (
    <span className="count">
      <span aria-hidden="true">{of > 99 ? '99+' : of}</span>
      <span className="hidden">{say(sentence, { count: of })}</span>
    </span>
  )
}

export const LangSwitch = () => {
  const { say, lang } = useSpeech()
  const { choose } = useLang()
  const me = useMe()
  const other = lang === 'en' ? 'zh-CN' : 'en'
  // Letters follow the language of the screen; not being able to keep it does not stop the switch.
  const keeping = useMutation({
    mutationFn: (chosen: Lang) => request(api.me, { method: 'PATCH', body: { lang: chosen } }),
  })
  const switchTo = () => {
    choose(other)
    if (me.person) keeping.mutate(other)
  }
  return (
    <button type="button" className="plain" lang={other} onClick={switchTo}>
      {say(desk.otherLanguage)}
    </button>
  )
}

const PersonMenu = () => {
  const { say, word } = useSpeech()
  const me = useMe()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const signOut = async () => {
    await request(api.auth('sign-out'), { method: 'POST', body: {} })
    queryClient.clear()
    await navigate({ to: paths.signIn })
  }
  const button = useRef<HTMLButtonElement>(null)
  const [first] = me.roles
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      onOpenChange={(isOpen) => {
        if (!isOpen && document.activeElement?.closest('[role=menu]')) button.current?.focus()
      }}
      menu={{
        items: [
          { key: 'who', disabled: true, label: me.person?.email },
          { key: 'roles', disabled: true, label: me.roles.map((role) => word(roles, role)).join(' · ') },
          ...(isStaff(me)
            ? [{ key: 'mine', label: say(staffWords.mine), onClick: () => navigate({ to: paths.mine }) }]
            : me.organisation
              ? [
                  {
                    key: 'wechat',
                    label: say(bindingWords.title),
                    onClick: () => navigate({ to: paths.wechat }),
                  },
                ]
              : []),
          ...(isStaff(me)
            ? [{ key: 'letters', label: say(desk.letters), onClick: () => navigate({ to: paths.letters }) }]
            : []),
          { key: 'notices', label: say(noticeWords.title), onClick: () => navigate({ to: paths.notices }) },
          // A link within an item would be a second stop, and Enter on the first would not follow it.
          { key: 'site', label: say(desk.publicSite), onClick: () => location.assign(publicSite.home) },
          { key: 'out', label: say(desk.signOut), onClick: signOut },
        ],
      }}
    >
      <button
        ref={button}
        type="button"
        className="plain"
        style={{ color: 'var(--ink)' }}
        aria-haspopup="menu"
      >
        {me.person?.name}
        {first && <span className="mute role"> · {word(roles, first)}</span>}
      </button>
    </Dropdown>
  )
}
