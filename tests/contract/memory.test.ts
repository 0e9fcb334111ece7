import { serveConnection } from '../../src/main/serve/serve-connection.ts'
import { createClient } from '../../src/renderer/client/create-client.ts'
import { createTransportPair } from '../../src/shared/contract/memory-transport.ts'
import { noFiles } from '../helpers/no-files.ts'
import { contractSuite } from './contract-suite.ts'

contractSuite('memory', async (options) => {
  const close: (() => void)[] = []
  return {
    async connect() {
      const [near, far] = createTransportPair()
      serveConnection(far, options)
      close.push(() => near.close())
      return createClient(near, noFiles)
    },
    async close() {
      for (const end of close) end()
    },
  }
})
