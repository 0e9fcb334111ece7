interface System {
  env?: Record<string, string | undefined>
  platform?: string
  arch?: string
}
export declare function whyNoElectron(system: {
  platform: string
  uid: number | undefined
  env: Record<string, string | undefined>
}): string | null
export declare function electronPackage(root: string): string
export declare function findElectron(folder: string, system?: System): string | null
export declare function downloadAddress(version: string, system?: System): string
