// A form comes in stages, each in a frame of its own after what is read: drawn whole it would hold a slow phone up.

/** How much of a form is drawn: nothing, its fields, all of it. */
export type FormStage = 0 | 1 | 2;

let first: FormStage = 0;

/** The stage that forms begin with. */
export const firstStage = (): FormStage => first;

/** What a server draws, and a page takes over from it, has its form from the first drawing on. */
export const drawFormsAtOnce = (): void => void (first = 2);

/** Settles once what is drawn so far is seen; soon also where nobody looks. */
export const seen = (): Promise<unknown> =>
  new Promise(done => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });
