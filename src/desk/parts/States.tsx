import { useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { contact } from '#core/contact.ts'
import { desk } from '#core/words/desk.ts'
import { type Pair, say } from '#core/words/say.ts'
import { isProblem } from '../api.ts'
import { isStaff } from '../me.ts'
import { paths } from '../paths.ts'
import { meQuery } from '../queries.ts'
import { useLang } from '../Speech.tsx'

/** The title of the browser tab, as long as the caller is on the screen. */
export const useTitle = (title: string) => {
  const { lang } = useLang()
  useEffect(() => {
    document.title = `${title} · ${say(desk.product, lang)}`
  }, [title, lang])
}

export const Waiting = () => {
  const { lang } = useLang()
  return (
    <p className="empty" role="status">
      {say(desk.loading, lang)}
    </p>
  )
}

/** What belongs here, why it is empty, and what to do next. On an `isPage` of its own the title is the page's. */
export const Empty = ({
  title,
  isPage,
  children,
}: {
  title: string
  isPage?: boolean
  children?: ReactNode
}) => (
  <div className="empty">
    {isPage ? <h1>{title}</h1> : <strong>{title}</strong>}
    {children}
  </div>
)

const said = (error: unknown, isOfCentre: boolean): readonly [Pair, Pair] => {
  if (isProblem(error, 0)) return [desk.offlineTitle, desk.offlineText]
  if (isProblem(error, 403))
    return isOfCentre ? [desk.forbiddenTitle, desk.forbiddenText] : [desk.ofCentreTitle, desk.ofCentreText]
  if (isProblem(error, 404)) return [desk.notFoundTitle, desk.notFoundText]
  return [desk.faultTitle, desk.faultText]
}

/** Any page that could not be shown. A session that has ended leads to signing in, and back here afterwards. */
export const ErrorPage = ({ error }: { error: unknown }) => {
  const { lang } = useLang()
  const router = useRouter()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  if (isProblem(error, 401)) {
    queryClient.removeQueries({ queryKey: meQuery.queryKey })
    return <Navigate to={paths.signIn} search={{ next: router.state.location.href }} />
  }
  const me = queryClient.getQueryData(meQuery.queryKey)
  const [title, text] = said(error, me !== undefined && isStaff(me))
  // What is closed or not there stays so, however often it is asked for.
  const isSettled = isProblem(error, 403) || isProblem(error, 404)
  const again = async () => {
    await queryClient.resetQueries({ predicate: ({ state }) => state.status === 'error' })
    await router.invalidate()
  }
  return (
    <div className="read">
      <div className="empty" role="alert">
        <h1>{say(title, lang)}</h1>
        <p>{say(text, lang, { phone: contact.hotlines[0] })}</p>
        <div className="row" style={{ justifyContent: 'center' }}>
          {isSettled ? (
            <Button type="primary" onClick={() => navigate({ to: paths.home })}>
              {say(desk.toHome, lang)}
            </Button>
          ) : (
            <>
              <Button type="primary" onClick={again}>
                {say(desk.tryAgain, lang)}
              </Button>
              <Link to={paths.home}>{say(desk.toHome, lang)}</Link>
            </>
          )}
        </div>
      </div>
    </div>
  )
}

export const NotFound = () => {
  const { lang } = useLang()
  useTitle(say(desk.notFoundTitle, lang))
  return (
    <Empty isPage title={say(desk.notFoundTitle, lang)}>
      <p>{say(desk.notFoundText, lang)}</p>
      <Link to={paths.home}>{say(desk.toHome, lang)}</Link>
    </Empty>
  )
}
