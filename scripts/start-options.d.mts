export declare const usage: string
export declare function parseStartOptions(
  argv: string[],
  folder: string,
): { help: boolean; browser: boolean; forElectron: string[]; forBrowser: string[] }
