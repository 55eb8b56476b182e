import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { contact } from '#core/contact.ts'
import { bindingWords as w } from '#core/words/wechat.ts'
import { request } from '../api.ts'
import { useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { useTitle } from '../parts/States.tsx'
import { api } from '../paths.ts'
import { bindingQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

interface Code {
  code: string
  holdsUntil: string
}

const [account] = contact.account

/** Binding one's WeChat account: off, not bound, with a code in hand, or bound. */
export const WechatPage = () => {
  const { say } = useSpeech()
  const { data: binding } = useSuspenseQuery(bindingQuery)
  useTitle(say(w.title))
  return (
    <div className="read sheet part stack">
      <h1>
        {say(w.title)} <Clause id="Q11.2" />
      </h1>
      <p>{say(w.lead, { account })}</p>
      {!binding.isOn && (
        <p className="mute" role="status">
          {say(w.off)}
        </p>
      )}
      {binding.isOn && (binding.boundAt ? <Bound at={binding.boundAt} /> : <NotBound />)}
      <p className="mute">{say(w.privacy)}</p>
    </div>
  )
}

const Bound = ({ at }: { at: string }) => {
  const { say, moment } = useSpeech()
  const { message, modal } = App.useApp()
  const queryClient = useQueryClient()
  const unbinding = useMutation({
    mutationFn: () => request(api.binding, { method: 'DELETE' }),
    onSuccess: async () => {
      message.success(say(w.done))
      await queryClient.invalidateQueries({ queryKey: bindingQuery.queryKey })
    },
  })
  return (
    <>
      <p role="status">{say(w.bound, { boundOn: moment(at) })}</p>
      <div>
        <Button
          danger
          loading={unbinding.isPending}
          onClick={() =>
            modal.confirm({
              title: say(w.unbind),
              content: say(w.unbindSure),
              okText: say(w.unbind),
              cancelText: say(w.keep),
              onOk: () => unbinding.mutate(),
            })
          }
        >
          {say(w.unbind)}
        </Button>
      </div>
      {unbinding.error && <ErrorNote error={unbinding.error} />}
    </>
  )
}

const NotBound = () => {
  const { say, moment } = useSpeech()
  const me = useMe()
  const queryClient = useQueryClient()
  const making = useMutation({
    mutationFn: () => request<Code>(api.bindingCode, { method: 'POST', body: {} }),
  })
  const code = making.data
  return (
    <>
      <p role="status">{say(w.unbound)}</p>
      {code && (
        <ol className="stack" aria-live="polite">
          <li>{say(w.stepFollow, { account })}</li>
          <li>
            {say(w.stepSend)} <strong className="code">{say(w.message, { code: code.code })}</strong>
          </li>
          <li>
            {say(w.holds, { until: moment(code.holdsUntil) })} <Clause id="Q11.2" />
          </li>
        </ol>
      )}
      <div className="row">
        <Button
          type={code ? 'default' : 'primary'}
          loading={making.isPending}
          disabled={!me.organisation}
          onClick={() => making.mutate()}
        >
          {say(code ? w.again : w.make)}
        </Button>
        {code && (
          <Button
            type="primary"
            onClick={() => queryClient.invalidateQueries({ queryKey: bindingQuery.queryKey })}
          >
            {say(w.sent)}
          </Button>
        )}
      </div>
      {making.error && <ErrorNote error={making.error} />}
    </>
  )
}
