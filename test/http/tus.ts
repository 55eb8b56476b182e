import { expect } from 'vitest'
import { printed } from '../../examples/printed.ts'
import type { Visitor } from './door.ts'

/** A real PDF in Chinese. */
export const pdf = (subject = '项目计划'): Promise<Uint8Array> =>
  printed({
    lang: 'zh-CN',
    subject,
    addressee: '中国信息安全测评中心',
    paragraphs: ['本文件为测试材料。'],
    on: '2026-01-05',
  })

const base64 = (text: string) => Buffer.from(text).toString('base64')

interface Upload {
  readonly caseId: string
  readonly name: string
  readonly content: Uint8Array
  /** What the client says the size is; that of the content when left out. */
  readonly size?: number
  /** Whether it comes with the declaration that nothing in it is classified (Q13.4). */
  readonly isDeclared?: boolean
  /** What the matter will be about that it is laid down for. */
  readonly about?: string
}

/** The two steps of a tus upload: announcing it, then its bytes in parts. */
export const announce = (
  visitor: Visitor,
  { caseId, name, content, size = content.length, isDeclared = false, about }: Upload,
) => {
  const declared = isDeclared && { declared: 'yes' }
  const told = Object.entries({ name, caseId, ...(about && { about }), ...declared })
  return visitor.raw('POST', '/files', {
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': told.map(([key, value]) => `${key} ${base64(value)}`).join(),
    },
  })
}

export const send = (visitor: Visitor, location: string, content: Uint8Array, offset = 0) =>
  visitor.raw('PATCH', location, {
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(content),
  })

/** Uploads a file that is taken; returns its id. */
export const uploadFile = async (visitor: Visitor, upload: Upload): Promise<{ id: string }> => {
  const announced = await announce(visitor, upload)
  expect(announced.status, await announced.clone().text()).toBe(201)
  const location = announced.headers.get('location') ?? ''
  const sent = await send(visitor, location, upload.content)
  expect(sent.status, await sent.clone().text()).toBe(204)
  return { id: location.split('/').at(-1) ?? '' }
}
