import { expect, test } from 'vitest'
import { huaqing, openOwnCase } from './applicant.ts'
import { confirmPostalAddress } from './applicant-case.ts'
import { act, caseTabs, labelOf, openFromQueue, tabOf } from './case-desk.ts'
import { staff } from './people.ts'
import type { Product } from './product.ts'
import { fill, goTo, sees, type Visitors } from './visitors.ts'

/** From the confirmed address to the public page. */
export const walkToCertificate = (product: Product, visitors: Visitors): void => {
  test('Q4.6 The address is confirmed, the certificate is made, posted and received', async () => {
    await product.moveTo('2026-10-13')
    const applicant = await visitors.of(huaqing.email)
    await openOwnCase(applicant)
    await confirmPostalAddress(applicant, () => visitors.look(applicant, '44-confirm-address'))
    await product.moveTo('2026-10-14')
    const clerk = await visitors.of(staff.clerk.email)
    await openFromQueue(clerk, huaqing.name)
    await act(clerk, 'IssueCertificate')
    await act(clerk, 'PostCertificate', async (form) => {
      await fill(form, labelOf('PostCertificate', 'carrier'), '中国邮政 EMS')
      await fill(form, labelOf('PostCertificate', 'trackingNumber'), 'EB604771208CN')
    })
    await product.settle()
    await goTo(clerk, '/certificates')
    await visitors.look(clerk, '45-certificates')
    await product.moveTo('2026-10-16')
    await openOwnCase(applicant)
    await act(applicant, 'ConfirmReceipt')
    for (const [key, words] of caseTabs) {
      await tabOf(applicant, words).click()
      await visitors.look(applicant, `46-case-completed-${key}`)
    }
    await goTo(applicant, '/letters')
    await visitors.look(applicant, '47-letters')
  })

  test('Q10 Anybody finds the certificate in the register, sees that it is valid, and downloads it', async () => {
    const page = await visitors.stranger()
    await page.goto('/register')
    await page.getByRole('searchbox').fill(huaqing.name)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /CNITSEC2026/ }).click()
    await page.getByRole('heading', { name: '有效', exact: true }).waitFor()
    await sees(page, '2029年10月13日')
    await visitors.look(page, '50-certificate-public', 'one')
    const pdf = await page.request.get(
      (await page.getByRole('link', { name: /PDF/ }).getAttribute('href')) ?? '',
    )
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
}
