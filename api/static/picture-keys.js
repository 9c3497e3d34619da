// The keyboard of a picture of the network, the same for both: what to do is in `moves`.

/** Let the focused `stage` be moved and its actors be gone through by keys. */
export function listenKeys(stage, moves) {
  const keys = {
    ArrowLeft: () => moves.pan(-1, 0),
    ArrowRight: () => moves.pan(1, 0),
    ArrowUp: () => moves.pan(0, -1),
    ArrowDown: () => moves.pan(0, 1),
    "+": () => moves.zoom(1),
    "=": () => moves.zoom(1),
    "-": () => moves.zoom(-1),
    0: moves.fit,
    n: () => moves.step(1),
    p: () => moves.step(-1),
    Enter: moves.open,
    Escape: moves.close,
  };
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
}

/** The one after (or before) the chosen of a list that goes around, the first (or last) where none is chosen. */
export function next(list, chosen, by) {
  const at = list.indexOf(chosen);
  if (at < 0) return list.at(by > 0 ? 0 : -1);
  return list.at((at + by) % list.length);
}
