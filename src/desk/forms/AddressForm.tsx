import { z } from 'zod'
import { account } from '#core/words/desk-account.ts'
import { request } from '../api.ts'
import type { Address } from '../contract.ts'
import { api } from '../paths.ts'
import { SimpleForm } from './SimpleForm.tsx'

const addressSchema = z.object({
  recipient: z.string().trim().min(1).max(60),
  phone: z.string().trim().min(5).max(40),
  address: z.string().trim().min(5).max(200),
  postcode: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})

export const AddressForm = ({ onSaved }: { onSaved: (address: Address) => void }) => (
  <SimpleForm
    schema={addressSchema}
    labels={{
      recipient: account.recipient,
      phone: account.phone,
      address: account.address,
      postcode: account.postcode,
    }}
    submit={account.addAddress}
    isForMany
    onSubmit={async (input) =>
      onSaved(await request<Address>(api.addresses, { method: 'POST', body: input }))
    }
  />
)
