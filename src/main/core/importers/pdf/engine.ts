import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { type LoadWasmBytes, loadWasmBytes } from './wasm-bytes.ts'

/**
 * The functions called once per character, text object or element, straight from the module: the package's wrappers
 * convert every argument and make reading a page several times slower. Booleans are 0 or 1 here.
 */
export interface RawFunctions {
  malloc(size: number): number
  free(pointer: number): void
  FPDF_PageToDevice(
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ): number
  FPDFText_CountChars(textPage: number): number
  FPDFText_GetUnicode(textPage: number, index: number): number
  FPDFText_IsGenerated(textPage: number, index: number): number
  FPDFText_GetTextObject(textPage: number, index: number): number
  FPDFText_GetFontSize(textPage: number, index: number): number
  FPDFText_GetCharBox(
    textPage: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number
  FPDFText_GetLooseCharBox(textPage: number, index: number, rect: number): number
  FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number
  FPDFTextObj_GetFont(object: number): number
  FPDFPage_CountObjects(page: number): number
  FPDFPage_GetObject(page: number, index: number): number
  FPDFPageObj_GetType(object: number): number
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  FPDFPageObj_GetFillColor(object: number, red: number, green: number, blue: number, alpha: number): number
  FPDFPath_CountSegments(path: number): number
  FPDFPath_GetDrawMode(path: number, fillMode: number, stroke: number): number
  FPDFPageObj_GetMarkedContentID(object: number): number
  FPDF_StructElement_GetType(element: number, buffer: number, length: number): number
  FPDF_StructElement_GetAltText(element: number, buffer: number, length: number): number
  FPDF_StructElement_CountChildren(element: number): number
  FPDF_StructElement_GetChildAtIndex(element: number, index: number): number
  FPDF_StructElement_GetChildMarkedContentID(element: number, index: number): number
  FPDFPageObj_CountMarks(object: number): number
  FPDFPageObj_GetMark(object: number, index: number): number
  FPDFPageObjMark_GetName(mark: number, buffer: number, length: number, outLength: number): number
}

/** A running PDFium. After a WebAssembly abort it is unusable: drop it and create another. */
export interface PdfEngine {
  readonly api: WrappedPdfiumModule
  readonly raw: RawFunctions
  /** Scratch memory of `scratchBytes` for out parameters and short strings; valid until the next call. */
  readonly scratch: number
  readonly memory: EngineMemory
}

/** The module's memory. Read each view anew: it is replaced whenever the memory grows. */
export interface EngineMemory {
  readonly bytes: Uint8Array
  readonly floats: Float32Array
  readonly doubles: Float64Array
  readonly integers: Int32Array
}

/** Emscripten's views of the memory, which the package's types leave out. Replaced whenever the memory grows. */
interface Heaps {
  readonly HEAPU8: Uint8Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
  readonly HEAP32: Int32Array
}

/** Room for the longest string read through the scratch memory: titles and alternative texts are cut there. */
export const scratchBytes = 8192

/** Starts a PDFium of its own: one per import, because a hostile file can leave it unusable. */
export async function createEngine(load: LoadWasmBytes = loadWasmBytes): Promise<PdfEngine> {
  const silent = (): void => {}
  const api = await init({ wasmBinary: await load(), print: silent, printErr: silent })
  api.PDFiumExt_Init()
  const raw = api.pdfium.wasmExports as unknown as RawFunctions
  const heaps = api.pdfium as unknown as Heaps
  return {
    api,
    raw,
    scratch: raw.malloc(scratchBytes),
    memory: {
      get bytes() {
        return heaps.HEAPU8
      },
      get floats() {
        return heaps.HEAPF32
      },
      get doubles() {
        return heaps.HEAPF64
      },
      get integers() {
        return heaps.HEAP32
      },
    },
  }
}

/** Reads a UTF-16 string from a PDFium getter that fills a buffer and returns the length it needs in bytes. */
export function readUtf16(engine: PdfEngine, fill: (buffer: number, length: number) => number): string {
  const needed = fill(engine.scratch, scratchBytes)
  return needed > 2 && needed <= scratchBytes ? engine.api.pdfium.UTF16ToString(engine.scratch) : ''
}
