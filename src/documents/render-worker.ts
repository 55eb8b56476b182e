import { parentPort } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { type FormField, fillable } from './fillable.ts'
import { fontFolders } from './fonts.ts'
import type { Rendered, RenderRequest, Template } from './render.ts'

const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: fontFolders }],
})

const complaint = (error: NodeError | null) =>
  error?.shortDiagnostics.map((diagnostic) => diagnostic.message).join('; ')

/** A file may be attached to a paper of the third part only. */
const standardOf = (template: Template) => (template === 'certificate' ? 'a-3b' : 'a-2b')

type Setting = Extract<RenderRequest, { readonly template: Template }>

const typeset = ({ template, data, isForm }: Setting): Rendered => {
  const result = compiler.compile({
    mainFilePath: `${import.meta.dirname}/${template}.typ`,
    inputs: { data: JSON.stringify(data) },
  })
  const fault = complaint(result.takeError()) ?? complaint(result.takeWarnings())
  if (fault || !result.result) return { fault: `${template}.typ: ${fault ?? 'no document came out'}` }
  const standard = isForm ? {} : { pdfStandard: standardOf(template) }
  const set = new Uint8Array(compiler.pdf(result.result, standard))
  const bytes = isForm
    ? fillable(set, compiler.query(result.result, { selector: '<field>', field: 'value' }) as FormField[])
    : set
  compiler.evictCache(10)
  return { bytes }
}

const render = async (request: RenderRequest): Promise<Rendered> => {
  if ('template' in request) return typeset(request)
  // Loaded by the few workers that write one.
  if ('sheet' in request) {
    const { writeSheet } = await import('./write-sheet.ts')
    return { bytes: await writeSheet(request.sheet) }
  }
  const { writeBook } = await import('./write-book.ts')
  return { bytes: await writeBook(request.word) }
}

// A fault is left unhandled on purpose: it ends this thread, and whoever waits for it is told (render.ts).
parentPort!.on('message', (request: RenderRequest) => {
  void render(request).then((rendered) => parentPort!.postMessage(rendered))
})
