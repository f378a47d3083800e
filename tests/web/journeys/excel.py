"""A block as Excel puts it on the clipboard: an SOP as an office kept it, with two faults in it."""

MAGANG = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=1>
<!--StartFragment-->
<tr><td rowspan=2>No</td><td rowspan=2>Kegiatan</td><td colspan=3>Pelaksana</td><td colspan=3>Mutu Baku</td>
 <td rowspan=2>Keterangan</td></tr>
<tr><td>Pemohon</td><td>Petugas Loket</td><td>Kepala Bidang</td><td>Kelengkapan</td><td>Waktu</td><td>Output</td></tr>
<tr><td>1</td><td>Mengajukan permohonan magang</td><td>v</td><td></td><td></td><td>Surat permohonan, proposal</td>
 <td>10 menit</td><td>Berkas permohonan</td><td></td></tr>
<tr><td>2</td><td>Melakukan pengecekan berkas permohonan</td><td></td><td>K</td><td></td><td>Berkas permohonan</td>
 <td>15 menit</td><td>Berkas permohonan lengkap</td><td></td></tr>
<tr><td>3</td><td>Menelaah permohonan magang</td><td></td><td></td><td>v</td><td>Berkas permohonan lengkap</td>
 <td>1 jam</td><td>Nota persetujuan</td><td></td></tr>
<tr><td>4</td><td>Menyusun surat penerimaan magang</td><td></td><td>v</td><td></td><td>Nota persetujuan</td>
 <td>30 menit</td><td>Surat penerimaan</td><td></td></tr>
<tr><td>5</td><td>Menerima surat penerimaan magang</td><td>v</td><td></td><td></td><td>Surat penerimaan</td>
 <td>5 menit</td><td>Tanda terima surat penerimaan</td><td></td></tr>
<!--EndFragment--></table></body></html>"""
