import { html } from './html.ts';

describe('html', () => {
  it('escapes every value, in text and in attributes', () => {
    const hostile = `"><script>alert('&')</script>`;
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</p>',
    );
  });

  it('takes over what is HTML already, one piece or a list of them', () => {
    const items = ['<', '>'].map(each => html`<b>${each}</b>`);
    expect(html`<p>${items}${html`<br />`}</p>`.toString()).toBe('<p><b>&lt;</b><b>&gt;</b><br /></p>');
  });

  it('takes a value for what it is, even where it looks like an escape', () => {
    expect(html`${'\\n'} ${'$&'} ${0}`.toString()).toBe('\\n $&amp; 0');
  });
});
