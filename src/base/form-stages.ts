// A card with a form comes in stages, each in a frame of its own: drawn at once it would hold a slow phone up.

/** How much is drawn: bones, what is read, the form's first fields, all of it. */
export type FormStage = 0 | 1 | 2 | 3;

let first: FormStage = 0;

/** The stage that cards begin with. */
export const firstStage = (): FormStage => first;

/** What a server draws, and a page takes over from it, is whole from the first drawing on. */
export const drawFormsAtOnce = (): void => void (first = 3);

/** Settles once what is drawn so far is seen; soon also where nobody looks. */
export const seen = (): Promise<unknown> =>
  new Promise(done => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });
