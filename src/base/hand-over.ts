/**
 * Hands a form over to the endpoint's own pages, by an ordinary navigation: a page on plain http has
 * no `crypto.subtle`, and cannot say which text was shown.
 */
export function handOver(url: string, values: Record<string, string>): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = url;
  form.hidden = true;
  if (parent !== window) form.target = '_blank'; // nobody may hold the endpoint's own pages in a frame
  for (const [name, value] of Object.entries(values)) {
    const input = document.createElement('input');
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}
