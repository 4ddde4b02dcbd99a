import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdown, plaintext } from './markup';

describe('markup', () => {
  it('lets no text of an article become Markdown, HTML or a link', () => {
    const hostile =
      '[klick](command:evil) <img src=x> **fett** `code` https://example.org #1 a_b &amp; ![x](y)';
    expect(escapeMarkdown(hostile)).toBe(
      '\\[klick\\]\\(command\\:evil\\) \\<img src\\=x\\> \\*\\*fett\\*\\* \\`code\\` https\\:\\/\\/example\\.org \\#1 a\\_b \\&amp\\; \\!\\[x\\]\\(y\\)',
    );
  });

  it('keeps an excerpt on one line, so that it stays in its quotation', () => {
    expect(markdown.blockquote('erste\n\n# zweite', 'a.txt')).toBe('> erste \\# zweite  \n> — a\\.txt');
  });

  it('takes out what turns the direction of text around', () => {
    expect(escapeMarkdown('a\u202eb\u2066c')).toBe('abc');
  });

  it('is plain text for clients that know no Markdown', () => {
    const part = plaintext.part([plaintext.strong('Kim [x]'), plaintext.text('3 * 4')]);
    expect(plaintext.content([part])).toEqual({ kind: 'plaintext', value: 'Kim [x]\n3 * 4' });
  });
});
