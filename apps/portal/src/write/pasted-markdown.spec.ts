import { pastedMarkdown } from './pasted-markdown.js';

const fromWord = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///D:/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>
</head><body lang=NO-BOK style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (place: string, level: number, sign: string, words: string): string =>
  `<p class=MsoListParagraphCxSp${place} style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

describe('what is pasted from Word', () => {
  it('keeps headings, bold, italic and links, and nothing of its looks', () => {
    const html = fromWord(`<h1><a name="_Toc123"><span style='mso-bookmark:x'>Bakgrunn</span></a><o:p></o:p></h1>
<p class=MsoNormal><span style='font-size:11.0pt'>Vi hadde <b style='mso-bidi-font-weight:normal'>lang</b> ventetid, <i>svært</i>&nbsp;lang. Se
<a href="https://www.digdir.no/">Digdir</a> og <a href="#_ftn1">[1]</a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>Tiltak</h2><p class=MsoNormal>Noe annet.<script>alert(1)</script></p>`);
    expect(pastedMarkdown(html)).toBe(
      '### Bakgrunn\n\nVi hadde **lang** ventetid, *svært* lang. Se [Digdir](https://www.digdir.no/) og \\[1\\].\n\n#### Tiltak\n\nNoe annet.',
    );
  });

  it('makes lists of paragraphs that look like lists, with their levels and numbers', () => {
    const html = fromWord(
      `<p class=MsoNormal>Vi gjorde:</p>${item('First', 1, '·', 'Målte')}${item('Middle', 2, 'o', 'først')}${item('Last', 1, '·', '<b>Spurte</b>')}
<p class=MsoNormal>Så:</p>${item('First', 1, '1.', 'En')}${item('Last', 1, '2.', 'To')}`,
    );
    expect(pastedMarkdown(html)).toBe('Vi gjorde:\n\n- Målte\n   - først\n- **Spurte**\n\nSå:\n\n1. En\n2. To');
  });

  it('makes tables of tables', () => {
    const cell = (words: string): string =>
      `<td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal style='margin-bottom:0cm'>${words}<o:p></o:p></p></td>`;
    const row = (...words: readonly string[]): string => `<tr style='mso-yfti-irow:0'>${words.map(cell).join('')}</tr>`;
    const html = fromWord(
      `<table class=MsoTableGrid border=1 cellspacing=0><tbody>${row('Før', 'Etter')}${row('12 uker', '6 <b>uker</b>')}</tbody></table>`,
    );
    expect(pastedMarkdown(html)).toBe('| Før | Etter |\n| --- | --- |\n| 12 uker | 6 **uker** |');
  });

  it('leaves pictures and links to files of the writer behind', () => {
    const html = fromWord(
      `<p class=MsoNormal>A <!--[if gte vml 1]><v:shape id="x"></v:shape><![endif]--><img width=10 src="file:///D:/bilde.png"><a href="file:///D:/hemmelig.docx">rapporten</a> <a href="javascript:alert(1)">her</a></p>`,
    );
    expect(pastedMarkdown(html)).toBe('A rapporten her');
  });
});

describe('what is pasted from elsewhere', () => {
  it('is read as Google Docs writes it', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt;">Funn</span></h2>
<p dir="ltr"><span style="font-weight:400">Vi fant </span><span style="font-weight:700">mye</span><span style="font-style:italic"> rart</span>
<a href="https://www.google.com/url?q=https://ks.no/a&amp;sa=D"><span>KS</span></a></p>
<ul><li dir="ltr"><p dir="ltr"><span>En</span></p></li><li dir="ltr"><p dir="ltr"><span>To</span></p></li></ul></b>`;
    expect(pastedMarkdown(html)).toBe('#### Funn\n\nVi fant **mye** *rart* [KS](https://ks.no/a)\n\n- En\n- To');
  });

  it('is read as pages of the web are', () => {
    const html =
      '<div style="color:red" onclick="x()"><p>En <strong>side</strong><br>til</p><ol><li>a</li><li>b<ul><li>c</li></ul></li></ol><blockquote>Sagt</blockquote></div>';
    expect(pastedMarkdown(html)).toBe('En **side**\ntil\n\n1. a\n2. b\n   - c\n\n> Sagt');
  });
});
