import { useQueryClient } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { account } from '#core/words/desk-account.ts'
import { caseWords } from '#core/words/desk-case.ts'
import type { Address } from '../contract.ts'
import { isStaff, useMe } from '../me.ts'
import { addressesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { AddressForm } from './AddressForm.tsx'
import { useSurroundings } from './surroundings.ts'
import type { WidgetProps } from './Widget.tsx'

/** The button that opened the lines has gone; whoever pressed it goes on in the first of them. */
const focusFirstLine = (lines: HTMLElement | null) => lines?.querySelector('input')?.focus()

/** Chooses a postal address of the organisation; its own people may add one on the spot. */
export const AddressInput = ({ control, label, value, onChange }: WidgetProps) => {
  const { say } = useSpeech()
  const me = useMe()
  const queryClient = useQueryClient()
  const { addresses } = useSurroundings()
  const [added, setAdded] = useState<readonly Address[]>([])
  const [isAdding, setAdding] = useState(false)
  const all = [...addresses, ...added]
  return (
    <div>
      {all.length === 0 && <p className="mute">{say(account.addressesEmpty)}</p>}
      <Radio.Group
        id={control.id}
        aria-label={label}
        className="choices"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={all.map(({ id, recipient, phone, address, postcode }) => ({
          value: id,
          label: [recipient, phone, address, postcode].filter(Boolean).join(' · '),
        }))}
      />
      {!isStaff(me) && !isAdding && (
        <p>
          <Button onClick={() => setAdding(true)}>{say(caseWords.newAddress)}</Button>
        </p>
      )}
      {isAdding && (
        <div ref={focusFirstLine}>
          <AddressForm
            onSaved={(address) => {
              setAdded([...added, address])
              setAdding(false)
              onChange(address.id)
              void queryClient.invalidateQueries({ queryKey: addressesQuery.queryKey })
            }}
          />
        </div>
      )}
    </div>
  )
}
