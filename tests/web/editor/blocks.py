"""What Excel, Word, and a text editor put on the clipboard, kept as they do: odd markup, merged cells, symbol fonts."""

EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!-- .xl65 {mso-style-parent:style0;} --></style></head>
<body link=blue><table border=0 cellpadding=0 cellspacing=0 width=900 style='border-collapse:collapse'>
<!--StartFragment--><col width=30><col width=200>
 <tr height=20><td rowspan=2 class=xl65>NO</td><td rowspan=2>KEGIATAN</td><td colspan=3>PELAKSANA</td>
  <td colspan=3>MUTU BAKU</td><td rowspan=2>KET.</td></tr>
 <tr height=20><td>Pemohon</td><td>Petugas<br>Loket</td><td>Kepala Dinas</td><td>Persyaratan/ Kelengkapan</td>
  <td>Waktu</td><td>Output</td></tr>
 <tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td><td>8</td><td>9</td></tr>
 <tr><td align=right>1</td><td>Mengajukan permohonan
  izin</td><td class=xl65 style='font-family:Wingdings'>ü</td><td></td><td></td><td>Formulir, KTP</td><td>5 menit</td>
  <td>Berkas permohonan</td><td>&nbsp;</td></tr>
 <tr><td align=right>2</td><td>Memeriksa berkas</td><td></td><td>√</td><td></td><td>Berkas permohonan</td>
  <td rowspan=2>15 Menit</td><td>Berkas lengkap</td><td></td></tr>
 <tr><td align=right>3</td><td>Menandatangani izin</td><td></td><td></td><td>√</td><td>Konsep izin</td><td>Izin</td>
  <td>Lihat SOP lain</td></tr>
<!--EndFragment--></table></body></html>"""

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head>
<body lang=IN><!--StartFragment--><table class=MsoTableGrid border=1 style='border-collapse:collapse'>
<tr><td width=37 style='width:27.9pt'><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>
 <span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>
 <o:p>&nbsp;</o:p></p></td><td><p class=MsoNormal>Menerima surat dari
 pengirim<o:p></o:p></p></td><td><p class=MsoNormal><!--[if gte vml 1]><v:shapetype id="_x0000_t116"></v:shapetype>
 <v:shape id="a" type="#_x0000_t116" style='position:absolute'/><![endif]--><o:p>&nbsp;</o:p></p></td>
 <td><p><o:p>&nbsp;</o:p></p></td><td><p>Surat</p></td><td><p>5 menit</p></td><td><p>Surat tercatat</p></td></tr>
<tr><td><p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.</span><![endif]></p>
 </td><td><p class=MsoNormal>Memeriksa surat</p></td><td></td>
 <td><p><!--[if gte vml 1]><v:shape id="b" type="#_x0000_t110"/><![endif]--></p></td>
 <td><p>Surat tercatat</p><p>Buku agenda</p></td><td><p>1 jam</p></td><td><p>Disposisi</p></td></tr>
<tr><td><p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>3.</span><![endif]></p>
 </td><td><p class=MsoNormal>Mengarsipkan surat</p></td><td><p><span style='font-family:"Wingdings 2"'>P</span></p></td>
 <td></td><td><p>Disposisi</p></td><td><p>±10 menit</p></td><td><p>Arsip</p></td></tr>
</table><!--EndFragment--></body></html>"""

TSV = (
    "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKeterangan\n"
    "\t\tKasir\tBendahara\tKelengkapan\tWaktu\tOutput\t\n"
    '1\tMenerima uang\tv\t\tUang\t5 menit\t"Bukti\n""sah"""\t\n'
    "2\tMencatat pada buku kas\t\tx\tBukti\t10 menit\tBuku kas\t\n"
)

BARE = (
    "1\tMenerima uang\t√\t\t\tUang\t5 menit\tBukti\n"
    "2\tMencatat pada buku kas\t\t\t●\tBukti\t10 menit\tBuku kas\n"
    "3\tMenyetor ke bank\t1\t\t\tUang\t1 hari kerja\tBukti setor\n"
)
