import { parentPort } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders } from './fonts.ts'
import type { Rendered, RenderRequest } from './render.ts'

const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: fontFolders }],
})

const complaint = (error: NodeError | null) =>
  error?.shortDiagnostics.map((diagnostic) => diagnostic.message).join('; ')

const render = ({ template, data }: RenderRequest): Rendered => {
  const result = compiler.compile({
    mainFilePath: `${import.meta.dirname}/${template}.typ`,
    inputs: { data: JSON.stringify(data) },
  })
  const fault = complaint(result.takeError()) ?? complaint(result.takeWarnings())
  if (fault || !result.result) return { fault: `${template}.typ: ${fault ?? 'no document came out'}` }
  const pdf = new Uint8Array(compiler.pdf(result.result, { pdfStandard: 'a-2b' }))
  compiler.evictCache(10)
  return { pdf }
}

parentPort!.on('message', (request: RenderRequest) => parentPort!.postMessage(render(request)))
