import { tmpdir } from 'node:os'
import type { Identity } from '#handle/identity.ts'
import type { Ports } from '#handle/ports.ts'
import { createSpool } from '#handle/spool.ts'
import { apiHead, createApp } from '#http/app.ts'

/** Every route of the door, as OpenAPI 3.1. Routes are described when they are added; none is asked here. */
export const openapiPage = (): string => {
  const app = createApp({
    ports: { publicUrl: '', spool: createSpool(tmpdir()) } as Ports,
    identity: {} as Identity,
  })
  return `${JSON.stringify(app.getOpenAPI31Document(apiHead), null, 2)}\n`
}
