/**
 * Ends with 0 when the address given sends data. Otherwise with 1 and the reason on stdout. A first answer alone is not
 * enough: some networks answer and then send nothing.
 */
const [address = ''] = process.argv.slice(2)
const enoughBytes = 64 * 1024

try {
  const response = await fetch(address, { headers: { range: `bytes=0-${enoughBytes - 1}` } })
  if (!response.ok) throw new Error(`${new URL(address).host} answered ${response.status}`)
  let received = 0
  for await (const piece of response.body ?? []) {
    received += piece.length
    if (received >= enoughBytes) break
  }
  process.exit(0)
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause?.code
  const host = URL.canParse(address) ? new URL(address).host : address
  console.log(code ? `${host} can't be reached (${code})` : String(cause?.message ?? cause))
  process.exit(1)
}
