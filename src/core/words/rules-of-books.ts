import type { RuleExplained, RuleWords } from './rule-words.ts'

/** Sentences of the rules on the answers of the book and the evidence of its process items (Q12.4, Q13). */
export const bookRuleWords = {
  'book-complete': {
    message: [
      '申请书要求填写的 {items} 项都已填写。',
      'All {items} items that the book asks for are filled in.',
    ],
    remedy: null,
  },
  'item-missing': {
    message: ['{itemZh}：还没有填写。', '{itemEn}: not filled in yet.'],
    remedy: [
      '请按旁边“本项包括”的说明如实填写。',
      'Please fill it in as things are; what it includes stands beside it.',
    ],
  },
  'item-of-another-kind': {
    message: [
      '{itemZh}：填写的内容不是本项要求的形式。',
      '{itemEn}: what stands there is not of the kind this item takes.',
    ],
    remedy: ['请在申请书中重新填写这一项。', 'Please answer this item again in the book.'],
  },
  'rows-too-few': {
    message: [
      '{itemZh}：至少 {needed} 行，现有 {given} 行。',
      '{itemEn}: at least {needed#|row|rows}, {given} so far.',
    ],
    remedy: ['请补齐，或从表格中粘贴。', 'Please add what is missing, or paste it from a spreadsheet.'],
  },
  'cell-missing': {
    message: ['{itemZh}：第 {row} 行缺少“{columnZh}”。', '{itemEn}: row {row} lacks “{columnEn}”.'],
    remedy: ['请补填，或删除这一行。', 'Please fill it in, or remove the row.'],
  },
  'cell-of-another-kind': {
    message: [
      '{itemZh}：第 {row} 行“{columnZh}”填的是“{given}”，与该列要求的形式不符。',
      '{itemEn}: row {row} has “{given}” under “{columnEn}”, which that column does not take.',
    ],
    remedy: [
      '日期写作 2026-11-20，数字和金额只写数字，选项请从列出的当中选择。',
      'Write days like 2026-11-20, numbers and amounts as digits, and choose from the list where there is one.',
    ],
  },
  'process-evidenced': {
    message: [
      '{itemZh}：附件列有 {engagements} 个服务项目的 {documents} 份过程文档。',
      '{itemEn}: the attachment column names {documents#|document|documents} of {engagements#|engagement|engagements}.',
    ],
    remedy: null,
  },
  'process-not-described': {
    message: ['{itemZh}：还没有写明如何开展。', '{itemEn}: how it is carried out is not described yet.'],
    remedy: [
      '请写明本单位在服务项目中如何开展这一过程、由谁负责、产生哪些记录。',
      'Please describe how it is carried out in your engagements, who answers for it and what records it leaves.',
    ],
  },
  'process-without-evidence': {
    message: [
      '{itemZh}：附件列没有服务项目的过程文档。',
      '{itemEn}: the attachment column names no process document of an engagement.',
    ],
    remedy: [
      '请在证据矩阵中为这一项选择至少一份近三年服务项目的过程文档。',
      'Please choose at least one process document of an engagement of the last three years in the evidence matrix.',
    ],
  },
  'process-evidence-gone': {
    message: [
      '{itemZh}：所列附件中有 {gone} 份已不在服务项目清单里。',
      '{itemEn}: {gone#|document|documents} it names no longer stand in the list of engagements.',
    ],
    remedy: [
      '请把文件重新放回服务项目，或从附件列删去。',
      'Please put the document back with its engagement, or take it out of the attachment column.',
    ],
  },
  'process-pages-not-there': {
    message: [
      '{itemZh}：“{name}”共 {count} 页，所列页码“{pages}”超出范围。',
      '{itemEn}: “{name}” has {count#|page|pages}; “{pages}” is not among them.',
    ],
    remedy: [
      '请核对并改正页码，或留空表示整份。',
      'Please correct the pages, or leave them out for the whole of it.',
    ],
  },
  'process-evidence-old': {
    message: [
      '{itemZh}：所列 {engagements} 个服务项目都不在近三年内，由测评中心判断。',
      '{itemEn}: none of the {engagements#|engagement|engagements} it names is of the last three years; the centre decides.',
    ],
    remedy: [
      '请补充近三年承接的服务项目的过程文档。',
      'Please add process documents of engagements taken on in the last three years.',
    ],
  },
  'engagement-in-no-process': {
    message: [
      '服务项目“{name}”没有出现在任何过程项的附件列中，由测评中心判断。',
      'The engagement “{name}” shows in the attachment column of no process item; the centre decides.',
    ],
    remedy: [
      '请在证据矩阵中为它选择所支持的过程项。',
      'Please choose the process items it supports in the evidence matrix.',
    ],
  },
  'documents-whole': {
    message: [
      '附件列中的 {documents} 份文档都已声明完整、未经节选和改动。',
      'All {documents#|document|documents} of the attachment columns are declared whole and unaltered.',
    ],
    remedy: null,
  },
  'document-not-declared-whole': {
    message: [
      '服务项目“{engagementName}”的“{name}”还没有声明是完整文档。',
      '“{name}” of “{engagementName}” is not declared to be the whole document yet.',
    ],
    remedy: [
      '核对它没有节选、编辑或改动后，在服务项目下勾选“完整文档”；不完整的请换成完整的。',
      'Check that nothing was excerpted, edited or altered and tick “whole document” at the engagement; replace it where that is not so.',
    ],
  },
} as const satisfies Record<string, RuleWords>

export const bookRulesExplained = {
  'book-item': {
    title: ['申请书各项', 'The items of the book'],
    statement: [
      '申请书要求的每一项都按其说明如实填写；表格的每一列有规定的形式。',
      'Every item that the book asks for is filled in as its note says; every column of a table has its kind.',
    ],
  },
  'process-evidence': {
    title: ['过程项的证明', 'Evidence of a process item'],
    statement: [
      '每个过程项写明如何开展，并在附件列列出近三年服务项目的过程文档；每个服务项目至少支持一个过程项。',
      'Every process item says how it is carried out and names process documents of engagements of the last three years; every engagement shows in some process item.',
    ],
  },
  'whole-documents': {
    title: ['完整文档', 'Whole documents'],
    statement: [
      '过程文档应完整，不得节选、编辑或改动；由申请单位逐份声明。',
      'Process documents are whole, not excerpted, edited or altered; the applicant declares it of each.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
