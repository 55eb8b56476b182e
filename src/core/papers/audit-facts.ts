import type { AuditNotice } from '#core/audit-state.ts'
import type { CaseState } from '#core/case-state.ts'
import { choices } from '#core/words/choices.ts'
import { inLang } from '#core/words/say.ts'
import { dayOf, matterOf, type PaperTold, tell } from './case-paper.ts'
import type { SheetBlock } from './sheet.ts'

/** Throws where there is none: no paper of an audit is made before its notice. */
export const noticeOf = ({ audit }: CaseState): AuditNotice => {
  if (!audit.notice) throw new Error('There is no paper of an audit that has no notice')
  return audit.notice
}

/** What every paper of an audit begins with. */
export const auditFacts = (told: PaperTold): SheetBlock => {
  const { state, edition, lang, names } = told
  const { mode, auditOn } = noticeOf(state)
  const t = tell(told)
  return {
    kind: 'facts',
    rows: [
      [t(['申请单位', 'Applicant']), state.organisationName],
      [t(['项目编号', 'Case number']), state.number ?? ''],
      [t(['申请事项', 'Applied for']), matterOf(state, edition, lang)],
      [t(['审核日期', 'Audit day']), dayOf(auditOn, lang)],
      [t(['审核方式', 'Mode']), inLang(choices.mode[mode], lang)],
      [
        t(['审核组', 'Audit team']),
        state.audit.team
          .map((id) =>
            id === state.audit.leadAuditorId
              ? t(['{name}（组长）', '{name} (lead)'], { name: names[id] ?? '' })
              : (names[id] ?? ''),
          )
          .join(lang === 'en' ? ', ' : '、'),
      ],
    ],
  }
}
