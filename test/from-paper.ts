import { randomUUID } from 'node:crypto'
import { getCompany } from '../examples/companies.ts'
import { takeOver } from '../examples/take-over.ts'
import type { useWorld } from './world.ts'

/** A certificate of 东海 that the clerks took over from the paper register; returns its stream. */
export const fromPaper = async (
  world: ReturnType<typeof useWorld>,
  number: string,
  type = 'data-security',
  level = 1,
): Promise<string> => {
  const { name, uscc, address } = getCompany('donghai')
  const id = randomUUID()
  world.setClock('2026-03-02T01:00:00.000Z')
  await takeOver(world.stage, id, {
    number,
    holder: name,
    uscc,
    registeredAddress: address,
    type,
    level,
    issuedOn: '2025-06-10',
    validFrom: '2025-06-10',
    validTo: '2028-06-09',
    basis: '纸质登记簿移交',
  })
  return id
}
