import { useEffect, useState } from 'react'
import type { LibraryInfo } from '../../../shared/contract/shapes.ts'
import { appMessages } from '../../../shared/messages/app.ts'
import type { Client } from '../../client/client.ts'
import { useConnection } from '../state/use-connection.ts'
import { Banner } from './Banner.tsx'

interface Props {
  readonly client: Client
  readonly library: LibraryInfo
}

/** Lasting conditions of the connection and of the library's folder. */
export function LibraryBanners({ client, library: opened }: Props) {
  const connected = useConnection(client)
  const [library, setLibrary] = useState(opened)
  const [gone, setGone] = useState<string | null>(null)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => client.on('library.failed', ({ path }) => setGone(path)), [client])
  useEffect(
    () =>
      client.on('library.changed', (info) => {
        setLibrary(info)
        setGone(null)
      }),
    [client],
  )
  const notices = [
    library.readOnly === 'folder' && appMessages.readOnlyFolder,
    library.readOnly === null && library.unknown > 0 && appMessages.unknownParts(library.unknown),
    library.damaged > 0 && appMessages.damagedParts(library.damaged),
  ].filter((text): text is string => text !== false && !hidden.has(text))
  return (
    <>
      {connected === false && (
        <Banner tone="bad" text={appMessages.connectionLost} more={appMessages.connectionLostText} />
      )}
      {gone !== null && (
        <Banner tone="bad" text={appMessages.libraryGone(gone)} onHide={() => setGone(null)} />
      )}
      {notices.map((text) => (
        <Banner
          key={text}
          tone="warn"
          text={text}
          onHide={() => setHidden((old) => new Set([...old, text]))}
        />
      ))}
    </>
  )
}
