/**
 * Some 150 of the commonest syllables of Korean running text. They are more than half of it, and a twentieth of Chinese
 * that was read as Korean: both encodings use the same bytes.
 */
export const commonHangul: ReadonlySet<string> = new Set(
  '이다는에의을가고하지로한은를도사기자대어서있인리시정나일제수부그해과들만보장전주아원국구상라여것면공성관위진동게스으용학회계무안생조선경소비신중연강세방화발교영개적요행통물미업분당까건되함내실때등년월및책산민려던했였며않없할법와으로권재체치입오우후역단표목방향추모',
)
