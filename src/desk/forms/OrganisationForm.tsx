import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { applicationSchema, legalForms } from '#core/rulebook/application-shape.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { checkUscc } from '#core/uscc.ts'
import { creditCodes } from '#core/words/credit-codes.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { sayFinding } from '#core/words/rules.ts'
import type { Pair } from '#core/words/say.ts'
import { isProblem, request } from '../api.ts'
import type { Organisation } from '../contract-of-me.ts'
import { Clause } from '../parts/Clause.tsx'
import { DayPicker } from '../parts/DayPicker.tsx'
import { Field } from '../parts/Field.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { type Faults, faultsIn, faultsOfProblem } from './faults.ts'

const schema = applicationSchema.shape.organisation

const labels: Readonly<Record<string, Pair>> = {
  name: account.orgName,
  uscc: account.uscc,
  legalForm: account.legalForm,
  legalPerson: account.legalPerson,
  legalRepresentative: account.legalRepresentative,
  establishedOn: account.establishedOn,
  registeredAddress: account.registeredAddress,
  businessScope: account.businessScope,
}

type Typed = Partial<Organisation>

/** The organisation as it stands on its licence; the credit code is checked while it is typed. */
export const OrganisationForm = ({
  start,
  isReadOnly,
}: {
  start: Organisation | null
  isReadOnly: boolean
}) => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState<Typed>(start ?? { legalForm: 'company', legalPerson: true })
  const [faults, setFaults] = useState<Faults>({})
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const set = (patch: Typed) => {
    setTyped({ ...typed, ...patch })
    // What was wrong may be right by now; it is judged again when it is saved.
    setFaults(Object.fromEntries(Object.entries(faults).filter(([name]) => !(name in patch))))
  }
  const save = async () => {
    const checked = schema.safeParse(typed)
    setError(null)
    setFaults(
      checked.success ? {} : faultsIn(checked.error.issues, ([name]) => labels[String(name)] ?? String(name)),
    )
    if (!checked.success) return
    setBusy(true)
    try {
      await request(api.organisation, { method: 'PUT', body: checked.data })
      await queryClient.invalidateQueries({ queryKey: ['me'] })
      await queryClient.invalidateQueries({ queryKey: ['organisation'] })
      message.success(say(desk.saved))
    } catch (failure) {
      if (!isProblem(failure)) throw failure
      setFaults(faultsOfProblem(failure))
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const line = (name: 'name' | 'registeredAddress' | 'legalRepresentative') => (
    <Field label={say(labels[name] as Pair)} wrong={faults[name]}>
      {({ status, ...control }) => (
        <Input
          {...control}
          {...(status ? { status } : {})}
          readOnly={isReadOnly}
          value={typed[name] ?? ''}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="mute">{say(account.orgLead)}</p>
      {line('name')}
      <Field
        label={say(account.uscc)}
        wrong={faults.uscc}
        hint={
          typed.uscc ? (
            <UsccHint finding={checkUscc(typed.uscc)} isConfirmed={Boolean(start?.usccConfirmed)} />
          ) : undefined
        }
      >
        {({ status, ...control }) => (
          <Input
            {...control}
            {...(status ? { status } : {})}
            readOnly={isReadOnly}
            maxLength={24}
            value={typed.uscc ?? ''}
            onChange={({ target }) => set({ uscc: target.value.toUpperCase() })}
          />
        )}
      </Field>
      <Field label={say(account.legalForm)} wrong={faults.legalForm}>
        {({ status, ...control }) => (
          <Select
            {...control}
            {...(status ? { status } : {})}
            disabled={isReadOnly}
            value={typed.legalForm ?? null}
            onChange={(legalForm) => set({ legalForm })}
            options={legalForms.map((form) => ({ value: form, label: say(account[form]) }))}
          />
        )}
      </Field>
      <div className="field">
        <Checkbox
          disabled={isReadOnly}
          checked={typed.legalPerson === true}
          onChange={({ target }) => set({ legalPerson: target.checked })}
        >
          {say(account.legalPerson)}
        </Checkbox>{' '}
        <Clause id="Q5.1" />
      </div>
      {line('legalRepresentative')}
      <Field label={say(account.establishedOn)} wrong={faults.establishedOn} hint={<Clause id="Q5.3" />}>
        {(control) => (
          <DayPicker
            {...control}
            value={typed.establishedOn}
            onChange={(establishedOn) => set({ establishedOn: establishedOn ?? '' })}
          />
        )}
      </Field>
      {line('registeredAddress')}
      <Field label={say(account.businessScope)} wrong={faults.businessScope} hint={say(account.scopeHint)}>
        {({ status, ...control }) => (
          <Input.TextArea
            {...control}
            {...(status ? { status } : {})}
            readOnly={isReadOnly}
            autoSize={{ minRows: 3, maxRows: 12 }}
            value={typed.businessScope ?? ''}
            onChange={({ target }) => set({ businessScope: target.value })}
          />
        )}
      </Field>
      {error !== null && <ErrorNote error={error} />}
      {!isReadOnly && (
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say(desk.save)}
        </Button>
      )}
    </form>
  )
}

/** What the check characters of a credit code say; a code that fails them may still be real, and staff confirm it. */
export const UsccHint = ({ finding, isConfirmed }: { finding: Finding; isConfirmed: boolean }) => {
  const { say, lang } = useSpeech()
  if (isConfirmed) return <span className="settled">{say(account.usccConfirmed)}</span>
  const { message, remedy } = sayFinding(finding, lang)
  const tone = { met: 'settled', refer: 'soon', 'not-met': 'late' }[finding.answer]
  return (
    <span className={tone}>
      {message} {finding.answer === 'met' ? say(creditCodes.unconfirmed) : remedy}
    </span>
  )
}
