import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { site } from '../../src/site/site.ts'
import { app, oneOfEach, place, queries } from './every-page.ts'

test.each(oneOfEach.filter((path) => !/\/report(?:\?|$)/.test(path)))(
  'The public page %s is compressed, and not sent again as long as it says the same',
  async (path) => {
    const small = { 'accept-encoding': 'gzip, deflate, br' }
    const plain = await app.request(path)
    const first = await app.request(path, { headers: small })
    const encoding = first.headers.get('content-encoding')
    const bytes = Buffer.from(await first.arrayBuffer())
    const unpacked = encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)
    expect(unpacked.toString()).toBe(await plain.text())
    expect(bytes.length).toBeLessThan(unpacked.length / 2)
    for (const answer of [plain, first]) {
      expect(answer.headers.get('vary')).toContain('Accept-Encoding')
      const etag = answer.headers.get('etag') as string
      const again = await app.request(path, { headers: { ...small, 'if-none-match': etag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
  },
)

test('Q9.2 A kept page is made anew on the next day, and when a notice changes the calendar', async () => {
  let [today, calendar] = [queries.today(), queries.calendar()]
  const aging = site({ ...queries, today: () => today, calendar: () => calendar }, place)
  const read = async () => (await aging.request('/procedure')).text()
  const first = await read()
  expect(await read()).toBe(first)
  expect(first).toContain('12月10日 周四')
  today = '2026-12-08'
  expect(await read()).toContain('12月25日 周五')
  const isFree = (day: string) => day === '2026-12-25'
  calendar = {
    ...calendar,
    version: 'another',
    nextWorkday: (day) => theCalendar.nextWorkday(isFree(day) ? '2026-12-26' : day),
  }
  expect(await read()).not.toContain('12月25日 周五')
})
