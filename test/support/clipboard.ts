import type { Visitor } from './visitor.js';

/** A letter's list and table as Word puts them on the clipboard: its own styles, lists as paragraphs, comments. */
export const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-text:"%1.";} --></style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt'>
<!--StartFragment-->
<h1>Airtightness<o:p></o:p></h1>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Each home is <b>tested</b> for leaks.<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:54.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>The test is made at 50&nbsp;Pa.<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Results are in this table.<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr><td width=200 style='width:150pt'><p class=MsoNormal><b>Home</b><o:p></o:p></p></td><td><p class=MsoNormal>m<sup>3</sup> an hour<o:p></o:p></p></td></tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment-->
</body></html>`;

/** Part of a web page as a browser puts it on the clipboard: every style written out, links, a picture, a script. */
export const FROM_WEB = `<meta charset='utf-8'><div style="color: rgb(11, 12, 12); font-family: GDS Transport, arial, sans-serif; font-size: 19px; font-weight: 400;"><p style="margin: 0px 0px 20px;">Heat pumps <a href="https://www.example.org/pumps" style="color: rgb(29, 112, 184);">need <span style="font-weight: 700;">no gas</span></a>.</p><img src="https://www.example.org/pump.png" alt="A pump"><ul style="list-style: disc;"><li style="margin-bottom: 5px;">quiet</li><li>warm<ul><li>in winter</li></ul></li></ul><script>window.pasted = true;</script></div>`;

/** Pastes HTML where the caret is, as the browser does it from its clipboard. */
export async function paste({ page }: Visitor, html: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    clipboardData.setData('text/plain', 'plain text of it');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}
